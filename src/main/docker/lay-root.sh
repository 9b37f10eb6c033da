#!/bin/sh
# Lays out the root of the image in /root-of-image: the executable, exactly the shared libraries that it needs, and the
# few files that the C library reads. Runs in a build stage, on the base that gives the libraries.
set -eu
executable=/helicon
root=/root-of-image

needed=$(ldd "$executable" 2>&1)
if printf '%s\n' "$needed" | grep 'not found' >&2; then
  echo "the base lacks what the executable was built with: take a newer one (build argument BASE)" >&2
  exit 1
fi

mkdir -p "$root/etc" "$root/tmp" "$root/licenses"
for library in $(printf '%s\n' "$needed" | grep -o '/[^ )]*'); do
  mkdir -p "$root${library%/*}"
  cp -L "$library" "$root$library"
done
cp "$executable" "$root/helicon"
cp /LICENSE "$root/licenses/LICENSE"
chmod 0755 "$root/helicon"
# The HTTP server wants a directory here; with a read-only root this is a mount.
chmod 1777 "$root/tmp"

# Name and home of the user, for what asks; names of hosts by file and DNS, which the C library does by itself.
echo 'helicon:x:65532:65532:Helicon:/tmp:/sbin/nologin' >"$root/etc/passwd"
echo 'helicon:x:65532:' >"$root/etc/group"
echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
