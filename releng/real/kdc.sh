# SPDX-License-Identifier: EPL-2.0
#
# Two Kerberos servers that accept a smart card: MIT's, which checks extended key usage and revocation, and Samba's, as Active
# Directory. Comes after lib.sh.

PKCS11=$(for each in /usr/lib/*/opensc-pkcs11.so /usr/lib64/opensc-pkcs11.so; do [ -e "$each" ] && echo "$each" && break; done)

# kdc_certificate FOLDER REALM: kdc-ca.pem, kdc.pem, kdc.key after RFC 4556, 3.2.4: id-pkinit-KPKdc and the krbtgt's name.
kdc_certificate() {
  local folder=$1 realm=$2
  cat >"$folder/kdc.cnf" <<CONFIG
[kdc]
basicConstraints=CA:FALSE
keyUsage=digitalSignature,keyEncipherment,keyAgreement
extendedKeyUsage=1.3.6.1.5.2.3.5,serverAuth
subjectAltName=otherName:1.3.6.1.5.2.2;SEQUENCE:name,DNS:dc1.corp.example,IP:127.0.0.1
[name]
realm=EXP:0,GeneralString:$realm
principal=EXP:1,SEQUENCE:principal
[principal]
type=EXP:0,INTEGER:1
parts=EXP:1,SEQUENCE:parts
[parts]
one=GeneralString:krbtgt
two=GeneralString:$realm
CONFIG
  openssl req -x509 -newkey rsa:2048 -nodes -keyout "$folder/kdc-ca.key" -out "$folder/kdc-ca.pem" -subj "/CN=KDC CA" -days 30 &&
  openssl req -newkey rsa:2048 -nodes -keyout "$folder/kdc.key" -out "$folder/kdc.csr" -subj "/CN=dc1.corp.example" &&
  openssl x509 -req -in "$folder/kdc.csr" -CA "$folder/kdc-ca.pem" -CAkey "$folder/kdc-ca.key" -days 30 -extfile "$folder/kdc.cnf" -extensions kdc -out "$folder/kdc.pem" &&
  chmod 600 "$folder/kdc.key"
}

# prepare_mit REALM CA.pem CRL.pem PRINCIPAL...: everything but the start, in $work/mit.
prepare_mit() {
  local realm=$1 ca=$2 crl=$3 principal; shift 3
  needs krb5kdc kdb5_util kadmin.local kinit klist openssl "$PKCS11"
  mit=$work/mit; mkdir -p "$mit"
  kdc_certificate "$mit" "$realm" >"$mit/certificate.log" 2>&1 || { not_ok "a certificate for the MIT KDC" "$mit/certificate.log"; exit 1; }
  cp "$ca" "$mit/card-ca.pem"; cp "$crl" "$mit/card-ca.crl"
  mit_port=$(free_port)
  cat >"$mit/krb5.conf" <<CONFIG
[libdefaults]
default_realm = $realm
dns_lookup_kdc = false
dns_lookup_realm = false
rdns = false
[realms]
$realm = {
  kdc = 127.0.0.1:$mit_port
  pkinit_anchors = FILE:$mit/kdc-ca.pem
  pkinit_anchors = FILE:$mit/card-ca.pem
}
[logging]
kdc = FILE:$mit/kdc.log
CONFIG
  cat >"$mit/kdc.conf" <<CONFIG
[kdcdefaults]
kdc_listen = 127.0.0.1:$mit_port
kdc_tcp_listen = 127.0.0.1:$mit_port
[realms]
$realm = {
  database_name = $mit/principal
  key_stash_file = $mit/stash
  max_life = 1h
  pkinit_identity = FILE:$mit/kdc.pem,$mit/kdc.key
  pkinit_anchors = FILE:$mit/card-ca.pem
  pkinit_revoke = FILE:$mit/card-ca.crl
  pkinit_require_crl_checking = true
  pkinit_eku_checking = scLogin
  pkinit_allow_upn = true
}
CONFIG
  with_mit kdb5_util create -r "$realm" -s -P "master key of a test" >"$mit/create.log" 2>&1 || { not_ok "a database for the MIT KDC" "$mit/create.log"; exit 1; }
  for principal in "$@"; do with_mit kadmin.local -r "$realm" -q "addprinc -randkey +requires_preauth $principal" >>"$mit/create.log" 2>&1; done
}
with_mit() { env "KRB5_CONFIG=$mit/krb5.conf" "KRB5_KDC_PROFILE=$mit/kdc.conf" "$@"; }
start_mit() {
  start krb5kdc env "KRB5_CONFIG=$mit/krb5.conf" "KRB5_KDC_PROFILE=$mit/kdc.conf" krb5kdc -n
  krb5kdc=$started
  await 15 answers "$mit_port" || { not_ok "the MIT KDC starts" "$mit/kdc.log"; exit 1; }
}
stop_mit() { stop "$krb5kdc"; await 10 mit_is_gone; }
mit_is_gone() { ! answers "$mit_port"; }

# kinit_by_card CONFIG CACHE PRINCIPAL PIN: signs in with the card in the virtual reader.
kinit_by_card() {
  rm -f "$2"
  printf '%s\n' "$4" | KRB5_CONFIG=$1 KRB5CCNAME=FILE:$2 KRB5_TRACE=$2.trace \
    timeout 90 kinit -X "X509_user_identity=PKCS11:module_name=$PKCS11:certid=01" "$3"
}
# has_ticket CACHE PRINCIPAL
has_ticket() { KRB5CCNAME=FILE:$1 klist | grep -q "Default principal: $2"; }

# prepare_samba CA.pem: a domain CORP.EXAMPLE in $work/samba.
prepare_samba() {
  needs samba samba-tool kinit klist openssl "$PKCS11"
  samba=$work/samba; mkdir -p "$samba"
  kdc_certificate "$samba" CORP.EXAMPLE >"$samba/certificate.log" 2>&1 || { not_ok "a certificate for the Samba KDC" "$samba/certificate.log"; exit 1; }
  cp "$1" "$samba/card-ca.pem"
  printf '[global]\nnetbios name = DC1\n' >"$samba/base.conf"
  samba-tool domain provision -s "$samba/base.conf" --targetdir="$samba" --realm=CORP.EXAMPLE --domain=CORP --server-role=dc \
    --dns-backend=NONE --adminpass='Passw0rd!2024' --host-name=dc1 --host-ip=127.0.0.1 \
    --option="interfaces=127.0.0.1" --option="bind interfaces only=yes" >"$samba/provision.log" 2>&1 ||
    { not_ok "a Samba domain is provisioned" "$samba/provision.log"; exit 1; }
  mkdir -p "$samba/run" "$samba/log" "$samba/ntp"
  cat >"$samba/smb.conf" <<CONFIG
[global]
netbios name = DC1
realm = CORP.EXAMPLE
workgroup = CORP
server role = active directory domain controller
server services = ldap cldap kdc rpc drepl
interfaces = 127.0.0.1
bind interfaces only = yes
private dir = $samba/private
state directory = $samba/state
cache directory = $samba/cache
lock directory = $samba
pid directory = $samba/run
ncalrpc dir = $samba/run/ncalrpc
ntp signd socket directory = $samba/ntp
log file = $samba/log/samba.log
tls certfile = $samba/kdc.pem
tls keyfile = $samba/kdc.key
tls cafile = $samba/kdc-ca.pem
CONFIG
  cat >"$samba/kdc-krb5.conf" <<CONFIG
[libdefaults]
default_realm = CORP.EXAMPLE
dns_lookup_kdc = false
[kdc]
enable-pkinit = yes
pkinit_identity = FILE:$samba/kdc.pem,$samba/kdc.key
pkinit_anchors = FILE:$samba/card-ca.pem
pkinit_principal_in_certificate = yes
CONFIG
  cat >"$samba/krb5.conf" <<CONFIG
[libdefaults]
default_realm = CORP.EXAMPLE
dns_lookup_kdc = false
dns_lookup_realm = false
rdns = false
[realms]
CORP.EXAMPLE = {
  kdc = 127.0.0.1
  pkinit_anchors = FILE:$samba/kdc-ca.pem
  pkinit_anchors = FILE:$samba/card-ca.pem
}
CONFIG
}
add_samba_user() { samba-tool user create "$1" --random-password -s "$samba/smb.conf" >"$samba/user.log" 2>&1 || { not_ok "the user $1 in the Samba domain" "$samba/user.log"; exit 1; }; }
start_samba() {
  start samba env "KRB5_CONFIG=$samba/kdc-krb5.conf" samba --interactive --model=single --configfile="$samba/smb.conf"
  samba_server=$started
  await 30 answers 88 || { not_ok "Samba starts" "$work/samba.log"; exit 1; }
}
