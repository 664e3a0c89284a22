param([Parameter(Mandatory = $true)][string]$Saved)
Import-Module Lync -ErrorAction SilentlyContinue
Import-Module SkypeForBusiness -ErrorAction SilentlyContinue
$ErrorActionPreference = 'Stop'
$identity = @ADDRESS@

$user = Import-Clixml -Path $Saved
if ($user.SipAddress -ne $identity) { throw "The file $Saved is of $($user.SipAddress)." }

Enable-CsUser -Identity $user.DistinguishedName -RegistrarPool $user.RegistrarPool.FriendlyName -SipAddress $user.SipAddress

# The policies and the line were lost; these are to be granted and set again by hand.
$user | Format-List LineURI,EnterpriseVoiceEnabled,*Policy
