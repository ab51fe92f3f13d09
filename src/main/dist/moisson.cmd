@echo off
rem Lance Moisson a cote de son fichier .jar ; ses donnees vont dans le dossier "data" voisin. Fermer la fenetre l'arrete.
setlocal
chcp 65001 >nul
cd /d "%~dp0"
set JAR=
for %%f in (moisson*.jar) do set JAR=%%f
if "%JAR%"=="" (
  echo Moisson : aucun fichier moisson*.jar dans ce dossier.
  pause
  exit /b 1
)
set JAVA=java
if exist "%~dp0jre\bin\java.exe" set JAVA=%~dp0jre\bin\java.exe
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo Moisson : Java 21 ou plus recent est necessaire : https://adoptium.net
  pause
  exit /b 1
)
if "%~1"=="" start "" /b cmd /c "ping -n 12 127.0.0.1 >nul & start http://localhost:8080"
if not defined MOISSON_DATA set MOISSON_DATA=%~dp0data
rem Deplie une fois a cote du .jar, il demarre deux fois plus vite ; sinon le .jar est lance tel quel.
set UNPACKED=%~dp0programme
for %%i in ("%JAR%") do set STAMP=%%~ti %%~zi
set DONE=
if exist "%UNPACKED%\ok.txt" set /p DONE=<"%UNPACKED%\ok.txt"
if not "%DONE%"=="%STAMP%" (
  rmdir /s /q "%UNPACKED%" 2>nul
  "%JAVA%" -Djarmode=tools -jar "%JAR%" extract --destination "%UNPACKED%" >nul 2>&1 && >"%UNPACKED%\ok.txt" echo %STAMP%
)
set OPTIONS=-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1
if not exist "%UNPACKED%\ok.txt" goto plain
"%JAVA%" %OPTIONS% -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%UNPACKED%\classes.jsa" -jar "%UNPACKED%\%JAR%" %*
goto ended
:plain
"%JAVA%" %OPTIONS% -jar "%JAR%" %*
:ended
if errorlevel 1 pause
