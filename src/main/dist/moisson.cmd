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
"%JAVA%" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "%JAR%" "--moisson.data=%~dp0data" %*
if errorlevel 1 pause
