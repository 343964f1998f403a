#!/bin/sh
# The pictures of docs/PAGES.md, from the specimens and from the finished editions of the sample collection (pnpm editions).
# Needs poppler's pdftoppm. Run from the repository: sh docs/specimen/pictures.sh
set -eu
made=$(mktemp -d)
trap 'rm -r "$made"' EXIT

picture() { # name, PDF, page, then more of pdftoppm's options
  name=$1 pdf=$2 page=$3
  shift 3
  pdftoppm -r 80 -gray -png -singlefile -f "$page" -l "$page" "$@" "$pdf" "docs/pages/$name"
}

warraq() { node apps/cli/dist/main.js build "$1" --out "$2"; }

mkdir -p docs/pages
for language in en ar; do warraq "docs/specimen/$language" "$made/$language"; done
picture note-1 "$made/en/specimen.en.pdf" 7
picture note-2 "$made/en/specimen.en.pdf" 8
picture line-ar "$made/ar/specimen.ar.pdf" 7
picture table-1 "$made/ar/specimen.ar.pdf" 10
picture table-2 "$made/ar/specimen.ar.pdf" 11
picture verse "$made/ar/specimen.ar.pdf" 13

for kashida in never auto; do
  mkdir "$made/$kashida"
  cp docs/specimen/ar/02-columns.md "$made/$kashida/"
  { cat docs/specimen/ar/collection.yaml; printf 'typography: { kashida: %s }\npage: { preset: two-columns }\n' "$kashida"; } \
    > "$made/$kashida/collection.yaml"
  warraq "$made/$kashida" "$made/$kashida/out"
  picture "kashida-$kashida" "$made/$kashida/out/specimen.ar.pdf" 7 -r 120 -x 110 -y 160 -W 560 -H 350
done

mkdir "$made/narrow"
cp docs/specimen/ar/04-verse.md "$made/narrow/"
{ cat docs/specimen/ar/collection.yaml; printf 'page: { preset: two-columns }\n'; } > "$made/narrow/collection.yaml"
warraq "$made/narrow" "$made/narrow/out"
picture verse-narrow "$made/narrow/out/specimen.ar.pdf" 7 -r 120 -x 110 -y 160 -W 560 -H 470

reader=editions/iraq-reader/iraq-reader
picture contents-en $reader.en.pdf 5
picture contents-ar $reader.ar.pdf 5
picture index-en $reader.en.pdf 43
picture index-ar $reader.ar.pdf 49
