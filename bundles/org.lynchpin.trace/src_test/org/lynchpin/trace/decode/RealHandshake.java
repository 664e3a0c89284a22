// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A real TLS 1.2 handshake with client authentication, made by the JDK: what each side sent, flight by flight. The keys were made for this test and are good for nothing else. */
final class RealHandshake {
	/** Serial number of the client's certificate. */
	static final String SERIAL = "a1b2c3d4e";
	private static final String CLIENT = "MIIFfAIBAzCCBTIGCSqGSIb3DQEHAaCCBSMEggUfMIIFGzCCA9IGCSqGSIb3DQEHBqCCA8MwggO/AgEAMIIDuAYJKoZIhvcNAQcBMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAg0M/Uq9+"
			+ "ib4gICCAAwDAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEN6dIl/2UZ5iouXzlOt0Gc2AggNQlfDzeQA94R7pwDdYvk/iRwtPz6N55Nv8H8mG4PeucTYlz+aZfv7OfGfhz878kZ3ZHH7WSML/jF+D"
			+ "whGNeDsYtb0MofMx4q1CRiyMlqXdo+P7EAT0CACuKlzMSsHJvc9FRSBXUcujaTgtev8iUdpm7khkpWD61niMDNQfk6nan58ZWZk0zlSXArNoiBJWp6IO276dmmTzy6HfL+Wba/jxaK/+ilcBLzrn/b"
			+ "HEkfe7kMDatiun5V/SEXbSlo9WsAZStGL7t9mgfrayD2KCicyIOsDUl556DPdGOuffG/18LUyYpdlfkKb6h0XPSTLFiul96vCuODCJr2azCR0IoJ7AZw98n+MMrtBYTRq2/s+V/JhU7+VpIaF0ArwK"
			+ "KcCO0Rwd0TMkwdeilq3/v42vARpRBgUYUKBO30XwpBibK+M2+tiiveG+WcyXo97AEIg5BJdXXWJi056aleD9ZWqkp+ICyH6a5X2LlZEcp0960dcFfwUd3Ez1KBXrjl88LceYisf/JwzHHOiZs2Fc5q"
			+ "243A2xl3rlFwEaVB2F8+1ItSRxGxGL5SeTQdV1eThU6Jj588vhqHaNtXx5en7I4VP26h/vMT1CtPSucUh4DVwMYUDmx7AbNFONJdHwxDEEinDEvdZDPwOwtgzJdUpmFieE2SfAoEKnKqV9PwZEa9k7"
			+ "CFyCwNTMVrQf5n0Y9iXnxfgjxKnpLoAv6/cRr9rYmCd2lZ1A+4kJXT0Gu4QSkQ7kMRwEdc+eHMbsvhv2W8CP9HPSwZyfIXQXKmYdUs8emF6sm+OdBJZcjH758KKFz/2VvHN2rCxJhrizx5II8wiZIo"
			+ "n7CVISD2bTCFZwgnpKKaxk8Uil2kvu5ADQsyyjvOOgPp/CvmKxHokFXajToG2B5uS9N0Jbt8R06Mv2fRpawmUmeQZMpBkz5I/NWRlQu+1JjzSOSWIJVO0mOXq6tUCMIHWOYKaTnhfx3geUgrwKaPZH"
			+ "gVJ62JKEKDLMy7ibDfVDzwBos63aUNwEHwMbcZr5wrfwX503L1I2nXKJi87S0fPdE7SLSPcK4tJgc15mVmELp7UvD2ycs7JInXUMO3x5DXe5a3Adw2dKzXbRo8YEeW7T2JWzPot54ZOWOk0jNU6Es1"
			+ "qd6lkwggFBBgkqhkiG9w0BBwGgggEyBIIBLjCCASowggEmBgsqhkiG9w0BDAoBAqCB7zCB7DBXBgkqhkiG9w0BBQ0wSjApBgkqhkiG9w0BBQwwHAQIfeIQ/wr3W2kCAggAMAwGCCqGSIb3DQIJBQAw"
			+ "HQYJYIZIAWUDBAEqBBDL1Q5lDOABD2fvwCw6k9YPBIGQF/uwFZHST/klYpceQwbIZTrbKQSWFDH19wGCV/1l1ordlOLCV+SQxmwROZ8CHenfLfhCwnGy6WaA5jA1AT2fxz2ZYLG0ZegC+BMAzmsU2Y"
			+ "/tckLuI4fXxFfaN0EnBXONp8yx8D28+0qwAbxzeTSz31EGyKAkU1CDru3c9NYeR88UPaQoIfwtYcWx8orhsGdlMSUwIwYJKoZIhvcNAQkVMRYEFJOC4VYvHJZmAoKrm9aFG7KeDRa2MEEwMTANBglg"
			+ "hkgBZQMEAgEFAAQgutpORbugHu0OtFEZjRXByQGwVbbdsFjsRm7dv/dNPD4ECBm5Asq1IgBjAgIIAA==";
	private static final String SERVER = "MIIFfAIBAzCCBTIGCSqGSIb3DQEHAaCCBSMEggUfMIIFGzCCA9IGCSqGSIb3DQEHBqCCA8MwggO/AgEAMIIDuAYJKoZIhvcNAQcBMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAifMSbM26"
			+ "eknwICCAAwDAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEECQyF7vE4J1tFajOEwcQVNCAggNQsmSNXmwSumV8DsP/aXE7qw72VZJz/oBmWgzSZF483yl/8vyiLc9j/unLOYiw1MKehI63AFvjwv9p"
			+ "qA6fePXenPxoASpgVyepaSTv46j23Mey4CAIDSzY0UCi4PxKrtK1JFqDpUjpR73lsPOCSQbd6RMVroYF/rfDiuY5O0h/ZQ7qiJU/M7wyNQsRJezhv/LrvrMEKjrkWZ0dJzx5q8dh3Trfep1y8q9oQw"
			+ "jXpXyJQcD57YtRA0vy707TonkVcUjIGCxDIhXY/Nxh3u9yTc5kt04PAiFULC4tP9N1uiT0GlI7HqoMZTxzt1Bhc4JUipYPer1w6UOZzt079BhTBJNusZ6Yl3qbEni71rHhT3/npGNNwnJLga7gTLc2"
			+ "rooWdsqamUvT3uHIto5+SpSVgTvbBIZLiGPWMAWgYbztgFYcvBxPvJuyQjx4Z+YjWLxi9e34x3cfZbQvjW3HxjcvGtubneLVYIDsI+BSSxFFf1LsxeRhw51uGfJZLrUgrdGxmcXnFJiGH81NMwbPac"
			+ "/U1YimLQzZ4nIPvDBdfM90S1Vd1LK/h5BDEu49YyH0Z7MXpMmGLex4v9iekviSS0HsnYWXursiPnIiX2Nc1NWbp70Ab3A+vBgPXBwg8mxXSeNs7ekd/j3muea2LvBxFR+V1HWQDoUuTswJhquICcTx"
			+ "itmSS/FsTXa0htQzgZ2eWo02d2OqzL76UV1AawphNBq91KOG/AJljTrkun10212tbefTfMgqxTRW6RZZGoVf1ta33MnLorJI8qZBa0BrdWH/HS9ysPDHqQ6gTJAwaWpijL/bPEUjsQBAlSEDai6NP9"
			+ "h73OJTwIlouTkxR3a/1WaOTBPQD+oLOwdgXla3VihbzJ/Xx0wSvpRiEvsHm4Oa34pi/1yubDWwNabfa93kP8YS+Y08LhnM1XxP4C5FEMtC9qo2a8TwiFuNU3ZXePXZvWg8SQV+Onwd1cY30/7Sa/CV"
			+ "JwAybcIgApZQGpdeiJWJMu7hBa3V2B3OBnN4yKb2SybQmKFWcCspsV7WBtIwUrIH2Dn1F4iHqEsggogHv8H8sACVvbvrzxy12Gm2pDdbiMr00/howKs16kXSzbWD3W5jPILunNPwNAK+YQiMF7Rpna"
			+ "5NZ14wggFBBgkqhkiG9w0BBwGgggEyBIIBLjCCASowggEmBgsqhkiG9w0BDAoBAqCB7zCB7DBXBgkqhkiG9w0BBQ0wSjApBgkqhkiG9w0BBQwwHAQIVk0iVrCyJp4CAggAMAwGCCqGSIb3DQIJBQAw"
			+ "HQYJYIZIAWUDBAEqBBAtY2WLlvpLiluvNQEfXpBEBIGQSFamE4PCZpRko5CfOoF4KnaShpKjyankaXfqc7oFyrfPXb/3J+WIclfW8AJovb0d5kEuUO9Vwy+IIsCdxakokx0pqRkZ4CD2CTrJvpHcOZ"
			+ "B3qEXIYhFYOBKSD1hUbLECoSYb3cC5Zw3V/Ogj8uneClOpc+sDmWN+NNJmZy5Vuzg23RVN1fDSjexOlciKhlbGMSUwIwYJKoZIhvcNAQkVMRYEFOGRHS7ufLW3RmE8EiCg1T0EbMVvMEEwMTANBglg"
			+ "hkgBZQMEAgEFAAQgkpgb9N0/uQJWHb3AII7LbUNZ7GRLFNaa3d1pMHmdoOYECJA3p0y7wKd8AgIIAA==";

	/** A flight. @param client whether the client sent it */
	record Flight(boolean client, byte[] bytes) {
		String base64() {
			return Base64.getEncoder().encodeToString(bytes);
		}
	}

	private RealHandshake() {
	}

	/** @param trusted whether the server accepts the client's certificate @param hasKey whether the client has one */
	static List<Flight> run(boolean trusted, boolean hasKey) throws Exception {
		SSLEngine client = context(hasKey ? CLIENT : "", new Anybody(true)).createSSLEngine("fe01.contoso.com", 5061);
		client.setUseClientMode(true);
		SSLEngine server = context(SERVER, new Anybody(trusted)).createSSLEngine();
		server.setUseClientMode(false);
		server.setNeedClientAuth(true);
		for (SSLEngine engine : List.of(client, server)) {
			engine.setEnabledProtocols(new String[] {"TLSv1.2"});
		}
		List<Flight> flights = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			byte[] bytes = send(i % 2 == 0 ? client : server);
			if (bytes.length == 0) {
				break;
			}
			flights.add(new Flight(i % 2 == 0, bytes));
			receive(i % 2 == 0 ? server : client, bytes);
		}
		return flights;
	}

	/** The client's certificate. */
	static byte[] certificate() throws Exception {
		KeyStore own = KeyStore.getInstance("PKCS12");
		own.load(new ByteArrayInputStream(Base64.getDecoder().decode(CLIENT)), "test".toCharArray());
		return own.getCertificate(own.aliases().nextElement()).getEncoded();
	}

	private static byte[] send(SSLEngine engine) throws SSLException {
		ByteBuffer out = ByteBuffer.allocate(1 << 17);
		work(engine);
		for (int i = 0; i < 50 && (i == 0 || engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP); i++) {
			engine.wrap(ByteBuffer.allocate(0), out);
			work(engine);
			if (engine.isOutboundDone()) {
				break;
			}
		}
		return Arrays.copyOf(out.array(), out.position());
	}

	private static void receive(SSLEngine engine, byte[] bytes) {
		ByteBuffer in = ByteBuffer.wrap(bytes);
		try {
			while (in.hasRemaining()) {
				engine.unwrap(in, ByteBuffer.allocate(1 << 17));
				work(engine);
			}
		} catch (SSLException e) {
			// it answers with an alert
			in.position(in.limit());
		}
	}

	private static void work(SSLEngine engine) {
		for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
			task.run();
		}
	}

	private static SSLContext context(String store, TrustManager trust) throws Exception {
		KeyManager[] keys = {};
		if (!store.isEmpty()) {
			KeyStore own = KeyStore.getInstance("PKCS12");
			own.load(new ByteArrayInputStream(Base64.getDecoder().decode(store)), "test".toCharArray());
			KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
			factory.init(own, "test".toCharArray());
			keys = factory.getKeyManagers();
		}
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys, new TrustManager[] {trust}, null);
		return context;
	}

	/** Accepts anybody, or nobody; names one authority. */
	private record Anybody(boolean trusted) implements X509TrustManager {
		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
			if (!trusted) {
				throw new CertificateException("refused");
			}
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type) {
			// a test of what is sent, not of trust
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			try {
				KeyStore own = KeyStore.getInstance("PKCS12");
				own.load(new ByteArrayInputStream(Base64.getDecoder().decode(SERVER)), "test".toCharArray());
				return new X509Certificate[] {(X509Certificate) own.getCertificateChain(own.aliases().nextElement())[1]};
			} catch (GeneralSecurityException | IOException e) {
				throw new AssertionError(e);
			}
		}
	}
}
