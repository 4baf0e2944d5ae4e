; The installer for Windows, for one person: no rights of an administrator are asked. packaging/windows/build.ps1 calls it, with
;   VERSION  such as 1.0.0
;   FOLDER   the portable folder
;   OUTPUT   the installer
Unicode true
SetCompressor /SOLID lzma
!include "MUI2.nsh"

Name "Potloodlijn"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Potloodlijn"
InstallDirRegKey HKCU "Software\Potloodlijn" "Folder"
!define GONE "Software\Microsoft\Windows\CurrentVersion\Uninstall\Potloodlijn"

!define MUI_ICON "${FOLDER}/potloodlijn.ico"
!define MUI_UNICON "${FOLDER}/potloodlijn.ico"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro MUI_LANGUAGE "English"

Section
    SetOutPath "$INSTDIR"
    File /r "${FOLDER}/*.*"
    CreateShortcut "$SMPROGRAMS\Potloodlijn.lnk" "$INSTDIR\potloodlijn.exe" "" "$INSTDIR\potloodlijn.ico"

    ; Only the ending of our own: Windows looks at the last part of a name, and .json is everybody's.
    WriteRegStr HKCU "Software\Classes\.potlood" "" "Potloodlijn.Document"
    WriteRegStr HKCU "Software\Classes\.potlood" "Content Type" "application/x-potloodlijn"
    WriteRegStr HKCU "Software\Classes\Potloodlijn.Document" "" "Potloodlijn"
    WriteRegStr HKCU "Software\Classes\Potloodlijn.Document\DefaultIcon" "" "$INSTDIR\potloodlijn.ico"
    WriteRegStr HKCU "Software\Classes\Potloodlijn.Document\shell\open\command" "" '"$INSTDIR\potloodlijn.exe" "%1"'

    WriteRegStr HKCU "Software\Potloodlijn" "Folder" "$INSTDIR"
    WriteRegStr HKCU "${GONE}" "DisplayName" "Potloodlijn"
    WriteRegStr HKCU "${GONE}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${GONE}" "DisplayIcon" "$INSTDIR\potloodlijn.ico"
    WriteRegStr HKCU "${GONE}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegDWORD HKCU "${GONE}" "NoModify" 1
    WriteRegDWORD HKCU "${GONE}" "NoRepair" 1
    WriteUninstaller "$INSTDIR\uninstall.exe"
SectionEnd

Section "Uninstall"
    ; What a person made is theirs and stays; "Wipe this device" in the program takes it away.
    Delete "$SMPROGRAMS\Potloodlijn.lnk"
    RMDir /r "$INSTDIR\docs"
    RMDir /r "$INSTDIR\examples"
    Delete "$INSTDIR\potloodlijn.exe"
    Delete "$INSTDIR\potloodlijn.com"
    Delete "$INSTDIR\potloodlijn.ico"
    Delete "$INSTDIR\README.md"
    Delete "$INSTDIR\CHANGELOG.md"
    Delete "$INSTDIR\LICENSE-MIT"
    Delete "$INSTDIR\LICENSE-APACHE"
    Delete "$INSTDIR\LICENCES.md"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    DeleteRegKey HKCU "Software\Classes\.potlood"
    DeleteRegKey HKCU "Software\Classes\Potloodlijn.Document"
    DeleteRegKey HKCU "Software\Potloodlijn"
    DeleteRegKey HKCU "${GONE}"
SectionEnd
