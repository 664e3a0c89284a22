Import-Module Lync -ErrorAction SilentlyContinue
Import-Module SkypeForBusiness -ErrorAction SilentlyContinue
$ErrorActionPreference = 'Stop'
$identity = @ADDRESS@
$saved = Join-Path (Get-Location) ('lync-user-' + (Get-Date -Format 'yyyyMMdd-HHmmss') + '.xml')

# Without this file the way back does not know pool, policies and line.
$user = Get-CsUser -Identity $identity
$user | Export-Clixml -Path $saved
Write-Output "Saved: $saved"

Disable-CsUser -Identity $user.Identity
