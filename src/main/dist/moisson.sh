#!/bin/sh
# Starts Moisson beside its jar (Linux, macOS); its data go to the folder "data" here. Ctrl+C stops it.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
jar=$(ls "$here"/moisson*.jar 2>/dev/null | head -n 1)
if [ -z "$jar" ]; then
  echo "Moisson : aucun fichier moisson*.jar dans $here" >&2
  exit 1
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if ! command -v "$java" >/dev/null 2>&1; then
  echo "Moisson : Java 21 ou plus récent est nécessaire (https://adoptium.net)." >&2
  exit 1
fi
exec "$java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$jar" "--moisson.data=$here/data" "$@"
