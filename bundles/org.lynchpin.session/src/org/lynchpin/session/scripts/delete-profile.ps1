[CmdletBinding(SupportsShouldProcess = $true)]
param()
$ErrorActionPreference = 'Stop'
$address = @ADDRESS@
$stamp = Get-Date -Format 'yyyyMMdd-HHmmss'
$kept = Join-Path $env:LOCALAPPDATA ('Lync-profile-' + $stamp)

if (Get-Process -Name lync, communicator -ErrorAction SilentlyContinue) {
    throw 'Lync is running. Exit it (File, Exit) and start this script again.'
}
if (-not $WhatIfPreference) { New-Item -ItemType Directory -Path $kept | Out-Null }

foreach ($version in '15.0', '16.0') {
    $key = "HKCU:\Software\Microsoft\Office\$version\Lync\" + $address
    if ((Test-Path -LiteralPath $key) -and $PSCmdlet.ShouldProcess($key, 'Delete')) {
        & reg.exe export ($key -replace '^HKCU:', 'HKEY_CURRENT_USER') (Join-Path $kept "key-$version.reg") /y | Out-Null
        if ($LASTEXITCODE -ne 0) { throw "The key $key could not be saved; nothing was deleted." }
        Remove-Item -LiteralPath $key -Recurse
    }
    $folder = Join-Path $env:LOCALAPPDATA ("Microsoft\Office\$version\Lync\sip_" + $address)
    if ((Test-Path -LiteralPath $folder) -and $PSCmdlet.ShouldProcess($folder, 'Move away')) {
        Move-Item -LiteralPath $folder -Destination (Join-Path $kept "folder-$version")
    }
    $profiles = Join-Path $env:APPDATA "Microsoft\Office\$version\Lync\AccountProfiles.dat"
    if ((Test-Path -LiteralPath $profiles) -and $PSCmdlet.ShouldProcess($profiles, 'Move away')) {
        Move-Item -LiteralPath $profiles -Destination (Join-Path $kept "AccountProfiles-$version.dat")
    }
}

# Certificates that the pool has issued for this address, and no others: those of the card stay.
Get-ChildItem -Path Cert:\CurrentUser\My | Where-Object {
    $_.Issuer -match '^CN=Communications Server(,|$)' -and $_.GetNameInfo([System.Security.Cryptography.X509Certificates.X509NameType]::SimpleName, $false) -eq $address
} | ForEach-Object {
    if ($PSCmdlet.ShouldProcess($_.Thumbprint, 'Delete certificate')) { Remove-Item -LiteralPath $_.PSPath }
}

# What the Credential Manager keeps for this address.
& cmdkey.exe /list | ForEach-Object { if ($_ -match '(?:target=|:\s)(Microsoft_OC\S*)') { $Matches[1] } } |
    Where-Object { $_.IndexOf('uri=' + $address + ':', [System.StringComparison]::OrdinalIgnoreCase) -ge 0 } | ForEach-Object {
        if ($PSCmdlet.ShouldProcess($_, 'Delete stored credential')) { & cmdkey.exe "/delete:$_" | Out-Null }
    }

if (-not $WhatIfPreference) { Write-Output "Kept for the way back: $kept" }
