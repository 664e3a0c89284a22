param([Parameter(Mandatory = $true)][string]$Kept)
$ErrorActionPreference = 'Stop'
$address = @ADDRESS@

if (Get-Process -Name lync, communicator -ErrorAction SilentlyContinue) {
    throw 'Lync is running. Exit it (File, Exit) and start this script again.'
}
foreach ($version in '15.0', '16.0') {
    $folder = Join-Path $env:LOCALAPPDATA ("Microsoft\Office\$version\Lync\sip_" + $address)
    $saved = Join-Path $Kept "folder-$version"
    if (Test-Path -LiteralPath $saved) {
        if (Test-Path -LiteralPath $folder) { throw "$folder is there already; move it away first." }
        Move-Item -LiteralPath $saved -Destination $folder
    }
    $saved = Join-Path $Kept "AccountProfiles-$version.dat"
    if (Test-Path -LiteralPath $saved) {
        Copy-Item -LiteralPath $saved -Destination (Join-Path $env:APPDATA "Microsoft\Office\$version\Lync\AccountProfiles.dat") -Force
    }
    $saved = Join-Path $Kept "key-$version.reg"
    if (Test-Path -LiteralPath $saved) { & reg.exe import $saved }
}
