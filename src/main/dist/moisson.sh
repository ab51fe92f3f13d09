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
export MOISSON_DATA="${MOISSON_DATA:-$here/data}"
# unpacked once beside the jar, it starts in half the time; where that can't be written, the jar is run as it is
unpacked=$here/programme
if [ ! -f "$unpacked/ok" ] || [ "$jar" -nt "$unpacked/ok" ]; then
  rm -rf "$unpacked" 2>/dev/null
  "$java" -Djarmode=tools -jar "$jar" extract --destination "$unpacked" >/dev/null 2>&1 && : >"$unpacked/ok"
fi
set -- -jar "$jar" "$@"
if [ -f "$unpacked/ok" ]; then
  shift 2
  set -- -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$unpacked/classes.jsa" \
    -jar "$unpacked/$(basename "$jar")" "$@"
fi
exec "$java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "$@"
