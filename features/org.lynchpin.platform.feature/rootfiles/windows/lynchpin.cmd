@echo off
rem SPDX-License-Identifier: EPL-2.0
rem
rem Starts Lynchpin: without arguments (or with --console, or --open SITE) the console, with arguments the command of that name.
rem JAVA_HOME, LYNCHPIN_HOME, LYNCHPIN_CACHE and LYNCHPIN_VM_OPTIONS as in the script "lynchpin" of the other systems.
rem The folder of this script is only read.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "HERE=%HERE:~0,-1%"
set LEAST=21

rem --- Java
set "JAVA="
if exist "%HERE%\jre\release" call :fits "%HERE%\jre"
if not defined JAVA if defined JAVA_HOME call :fits "%JAVA_HOME%"
if not defined JAVA for /f "delims=" %%J in ('where java 2^>nul') do if not defined JAVA call :fits "%%~dpJ.."
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
  if not defined JAVA for /d %%J in ("%%~R\*") do if not defined JAVA call :fits "%%~J"
)
if not defined JAVA (
  echo lynchpin: no Java of version %LEAST% or later was found. Install one, or set JAVA_HOME to it. 1>&2
  exit /b 2
)

rem --- Folders
set "DATA=%LYNCHPIN_HOME%"
if not defined DATA set "DATA=%LOCALAPPDATA%\Lynchpin"
set "CACHE=%LYNCHPIN_CACHE%"
if not defined CACHE set "CACHE=%LOCALAPPDATA%\Lynchpin\Cache"

rem --- What to start
set KIND=command
set "LANGUAGE="
if not "%~1"=="-nl" goto spoken
set "LANGUAGE=-nl %~2"
shift /1
shift /1
:spoken
rem What was chosen in the preferences of the console.
set "CHOSEN="
if not defined LANGUAGE if exist "%DATA%\language" set /p CHOSEN=<"%DATA%\language"
if defined CHOSEN set "LANGUAGE=-nl %CHOSEN%"
if "%~1"=="" set KIND=console
if "%~1"=="--open" set KIND=console
if "%~1"=="--console" (
  set KIND=console
  shift /1
)
set "VERB=%~1"
set "ARGUMENTS="
:collect
if "%~1"=="" goto collected
set ARGUMENTS=%ARGUMENTS% %1
shift /1
goto collect
:collected

rem --- Configuration: one for each set of plug-ins and Java, made at the first start
set "PLUGINS=%HERE%\configuration\org.eclipse.equinox.simpleconfigurator\bundles.info"
if not exist "%PLUGINS%" (
  echo lynchpin: this installation is damaged: %PLUGINS% is missing. 1>&2
  exit /b 5
)
for %%F in ("%PLUGINS%") do set "STAMP=%%~zF%%~tF"
set "STAMP=%STAMP:/=%"
set "STAMP=%STAMP::=%"
set "STAMP=%STAMP: =%"
set "STAMP=%STAMP:.=%"
set "STAMP=%STAMP:-=%"
set "AREA=%CACHE%\%STAMP%-%RELEASE%\%KIND%"
set "FRESH=%CACHE%\new-%RANDOM%%RANDOM%"
if exist "%AREA%\ready" goto prepared
set "INFO=%FRESH%\org.eclipse.equinox.simpleconfigurator\bundles.info"
mkdir "%FRESH%\org.eclipse.equinox.simpleconfigurator" 2>nul
if "%KIND%"=="console" (
  copy /y "%PLUGINS%" "%INFO%" >nul
  copy /y "%HERE%\configuration\config.ini" "%FRESH%\config.ini" >nul
) else (
  findstr /v /r /c:"^org\.eclipse\.swt" /c:"^org\.eclipse\.jface" /c:"^org\.eclipse\.ui" /c:"^org\.eclipse\.e4" /c:"^org\.eclipse\.help" /c:"^org\.eclipse\.urischeme" /c:"^org\.eclipse\.nebula" /c:"^org\.eclipse\.collections" /c:"^org\.eclipse\.core\.databinding" /c:"^org\.eclipse\.emf\.databinding" /c:"^org\.eclipse\.[a-z0-9.]*\.ui[,.]" /c:"^org\.lynchpin\.app," /c:"^org\.lynchpin\.ui," /c:"^org\.lynchpin\.[a-z0-9.]*\.ui," /c:"^org\.apache\.batik" /c:"^org\.apache\.xmlgraphics" /c:"^com\.github\.weisj" /c:"^com\.ibm\.icu" "%PLUGINS%" >"%INFO%"
  findstr /v /b /c:"eclipse.product" /c:"eclipse.application" /c:"osgi.splash" /c:"osgi.framework.extensions" "%HERE%\configuration\config.ini" >"%FRESH%\config.ini"
  >>"%FRESH%\config.ini" echo eclipse.application=org.lynchpin.cli.application
)
echo ready>"%FRESH%\ready"
if not exist "%CACHE%\%STAMP%-%RELEASE%" mkdir "%CACHE%\%STAMP%-%RELEASE%" 2>nul
move "%FRESH%" "%AREA%" >nul 2>nul
if exist "%FRESH%" rmdir /s /q "%FRESH%" 2>nul
if not exist "%AREA%\ready" (
  echo lynchpin: the folder for temporary files cannot be written: %CACHE%. Set LYNCHPIN_CACHE to one that can. 1>&2
  exit /b 5
)
:prepared
if not exist "%DATA%\." mkdir "%DATA%" 2>nul
if not exist "%DATA%\." (
  echo lynchpin: the data folder cannot be written: %DATA%. Set LYNCHPIN_HOME to one that can. 1>&2
  exit /b 5
)

for %%L in ("%HERE%\plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fL"
set VM=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%AREA%\classes.jsa" --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 "-Dlynchpin.launcher=%HERE%\lynchpin.cmd" %LYNCHPIN_VM_OPTIONS%
set PLACES=-configuration "%AREA%" -data "%DATA%\%KIND%" %LANGUAGE%
if "%KIND%"=="console" (
  start "Lynchpin" "%JAVA%\bin\javaw.exe" %VM% -jar "%LAUNCHER%" %PLACES% %ARGUMENTS%
  exit /b 0
)
"%JAVA%\bin\java.exe" %VM% -jar "%LAUNCHER%" %PLACES% %ARGUMENTS%
if errorlevel 1 exit /b %ERRORLEVEL%
rem After the trial the console opens on its site.
if not "%VERB%"=="trial" exit /b 0
echo %ARGUMENTS% | findstr /c:"--no-window" /c:"--json" /c:"--help" >nul && exit /b 0
"%HERE%\lynchpin.cmd" %LANGUAGE% --console

rem Is there a Java of at least LEAST in folder 1? It then stands in JAVA, its number in RELEASE. Starts no Java: that takes too long.
:fits
if not exist "%~1\bin\java.exe" exit /b 1
if not exist "%~1\release" exit /b 1
set "NUMBER="
for /f "tokens=2 delims==" %%V in ('findstr /b /c:"JAVA_VERSION=" "%~1\release"') do set "NUMBER=%%~V"
if not defined NUMBER exit /b 1
for /f "tokens=1 delims=.+-_" %%M in ("%NUMBER%") do set "MAJOR=%%M"
if %MAJOR% LSS %LEAST% exit /b 1
set "JAVA=%~f1"
set "RELEASE=%NUMBER:+=_%"
exit /b 0
