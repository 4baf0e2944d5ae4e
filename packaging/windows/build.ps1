# Makes the portable folder for Windows, and the installer where NSIS is: powershell -File packaging\windows\build.ps1
# Needs Rust with the tools of Visual Studio (x86_64-pc-windows-msvc), and for the installer NSIS 3 (makensis on the path).
# Both come in target\packages. Neither is signed: SmartScreen warns once.
$ErrorActionPreference = "Stop"
Set-Location "$PSScriptRoot\..\.."

$version = (Select-String -Path Cargo.toml -Pattern '^version = "(.*)"').Matches[0].Groups[1].Value
# The runtime of Visual C++ is built in: a bare machine has none.
$env:RUSTFLAGS = "-C target-feature=+crt-static --remap-path-prefix=$PWD=. --remap-path-prefix=$env:USERPROFILE\.cargo=cargo"
cargo build --release --locked
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }

$folder = "target\packages\Potloodlijn-$version-windows"
if (Test-Path $folder) { Remove-Item -Recurse $folder }
New-Item -ItemType Directory $folder, "$folder\docs", "$folder\examples" | Out-Null
# The one with a window takes the plain name; a terminal finds the .com first, and it prints.
Copy-Item target\release\potloodlijn-window.exe "$folder\potloodlijn.exe"
Copy-Item target\release\potloodlijn.exe "$folder\potloodlijn.com"
Copy-Item README.md, CHANGELOG.md, LICENSE-MIT, LICENSE-APACHE, LICENCES.md $folder
Copy-Item -Recurse docs\nl, docs\en "$folder\docs"
Copy-Item assets\examples\* "$folder\examples"
Copy-Item assets\icons\potloodlijn.ico $folder

Compress-Archive -Force -Path $folder -DestinationPath "$folder.zip"
$made = @("$folder.zip")
if (Get-Command makensis -ErrorAction SilentlyContinue) {
    makensis /V2 "/DVERSION=$version" "/DFOLDER=$PWD\$folder" "/DOUTPUT=$PWD\$folder-setup.exe" packaging\windows\installer.nsi
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
    $made += "$folder-setup.exe"
}
Get-FileHash -Algorithm SHA256 $made | ForEach-Object { "$($_.Hash.ToLower())  $(Split-Path -Leaf $_.Path)" } |
    Set-Content -Encoding ascii target\packages\SHA256SUMS-windows
