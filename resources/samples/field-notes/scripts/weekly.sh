#!/bin/sh
# The Sunday letter: every walk gets its entry, then the week is summed up by a smaller model than the default.
set -eu
walks="$1"
for walk in "$walks"/*/; do
  python -m fieldnotes.describe "$walk"
done
python -m fieldnotes.summarise "$walks" --model sshleifer/distilbart-cnn-12-6
