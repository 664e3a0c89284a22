Import-Module Lync -ErrorAction SilentlyContinue
Import-Module SkypeForBusiness -ErrorAction SilentlyContinue
$ErrorActionPreference = 'Stop'
$identity = @ADDRESS@

Set-CsUser -Identity $identity -Enabled $false
Get-CsUser -Identity $identity | Format-List DisplayName,SipAddress,Enabled,RegistrarPool
