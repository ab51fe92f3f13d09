#!/usr/bin/env bash
# Typesets the sample reports: every source/NN-name.html becomes NN-name.pdf beside this script.
#   ./typeset.sh            all of them
#   ./typeset.sh 01 14      only those whose names begin so
# Needs Debian's chromium, fonts-liberation, fonts-dejavu-core, poppler-utils (pdftoppm) and python3 (standard library only).
# The files 14-* are printed, then scanned by scan.py: pages of pixels, a little askew, with no text in them.
set -euo pipefail
cd "$(dirname "$0")"
browser=${CHROMIUM:-chromium}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

print() { # SOURCE TARGET
  "$browser" --no-sandbox --headless --disable-gpu --no-pdf-header-footer --user-data-dir="$work/profile" \
    --print-to-pdf="$2" "file://$PWD/$1" >/dev/null 2>&1
  # The same bytes whenever it is typeset: the two dates are the only thing that a second run changes.
  LC_ALL=C sed -i -E "s/(\/(CreationDate|ModDate) \(D:)[0-9]{14}/\120240101000000/" "$2"
}

for source in source/[0-9]*.html; do
  name=$(basename "$source" .html)
  wanted=$([ $# -eq 0 ] && echo yes || echo no)
  for prefix in "$@"; do [[ $name == "$prefix"* ]] && wanted=yes; done
  [ "$wanted" = yes ] || continue
  case $name in
    14-*) print "$source" "$work/$name.pdf"; python3 source/scan.py "$work/$name.pdf" "$name.pdf" ;;
    *) print "$source" "$name.pdf" ;;
  esac
  echo "$name.pdf $(wc -c <"$name.pdf") bytes"
done
