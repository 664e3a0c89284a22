Import-Module Lync -ErrorAction SilentlyContinue
Import-Module SkypeForBusiness -ErrorAction SilentlyContinue
$ErrorActionPreference = 'Stop'
$identity = @ADDRESS@

# What is there before, to be kept with the ticket.
Get-CsClientCertificate -Identity $identity | Format-List

Revoke-CsClientCertificate -Identity $identity

# Nothing must be listed any more.
Get-CsClientCertificate -Identity $identity | Format-List
