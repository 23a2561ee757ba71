# To be sourced by the commands beside it, which have set `here` to this folder.

root=$(cd -P "$here/../.." && pwd)
home=${PLUMBLINE_HOME:-$root/.plumbline}
case $home in /*) ;; *) home=$PWD/$home ;; esac
target=$here/target
stamp=$target/built

# What a start needs, and what makes a build of it old.
applications="session-service outcomes-stream reporting-service deploy/issuer deploy/demo deploy/local"
modules="schemas deploy/infrastructure deploy/verify $applications"

die() {
  echo "$*" >&2
  exit 1
}

commit() {
  git -C "$root" rev-parse HEAD 2>/dev/null || echo none
}

# Whether a file or anything below a folder is newer than the stamp.
newer_below() {
  local entry
  [ "$1" -nt "$stamp" ] && return 0
  if [ -d "$1" ]; then
    for entry in "$1"/*; do
      if [ -d "$entry" ]; then
        newer_below "$entry" && return 0
      elif [ "$entry" -nt "$stamp" ]; then
        return 0
      fi
    done
  fi
  return 1
}

is_built() {
  local module built_from
  [ -f "$stamp" ] && [ -f "$target/class-path" ] || return 1
  built_from=$(cat "$stamp")
  [ "$built_from" = "$(commit)" ] || return 1
  newer_below "$root/pom.xml" && return 1
  for module in $modules; do
    set -- "$root/$module"/target/*.jar
    [ -e "$1" ] || return 1
    newer_below "$root/$module/pom.xml" && return 1
    newer_below "$root/$module/src/main" && return 1
  done
  return 0
}

# One build at a time. The lock names its holder; one whose holder is gone is taken over.
lock_build() {
  local lock=$target/building holder told=
  mkdir -p "$target"
  while ! ln -s "$$" "$lock" 2>/dev/null; do
    holder=$(readlink "$lock" 2>/dev/null) || continue
    if ! is_builder "$holder"; then
      rm -f "$lock"
    elif [ -z "$told" ]; then
      echo "  another command (process $holder) is building; waiting for it"
      told=yes
    fi
    sleep 1
  done
  build_lock=$lock
  trap 'rm -f "$build_lock"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

unlock_build() {
  rm -f "$build_lock"
  trap - EXIT INT TERM
}

# Whether the process is there and, where that can be seen, one of these commands.
is_builder() {
  kill -0 "$1" 2>/dev/null || return 1
  [ -r "/proc/$1/cmdline" ] || return 0
  tr '\0' ' ' <"/proc/$1/cmdline" | while IFS= read -r line || [ -n "$line" ]; do
    case $line in *up* | *down* | *status* | *reset* | *rebuild* | *verify*) exit 0 ;; *) exit 1 ;; esac
  done
}

ensure_built() {
  is_built && return 0
  lock_build
  if ! is_built; then build; fi
  unlock_build
}

build() {
  local maven=${PLUMBLINE_MAVEN:-mvn} log=$target/build.log list line count=0 fresh=$target/built.new
  command -v "$maven" >/dev/null || die "Maven is needed and $maven is not on the PATH: install Maven 3.8.7 or newer."
  list=$(printf '%s,' $applications)
  echo "  building; the whole output goes to $log"
  commit >"$fresh"
  (
    cd "$root"
    # what tests and formatting do is for developers' builds
    "$maven" -B -ntp -Dstyle.color=never -Dmaven.test.skip=true -Dspotless.apply.skip=true -Dspotless.check.skip=true \
      -pl "${list%,}" -am package
  ) 2>&1 | tee "$log" | while IFS= read -r line; do
    case $line in
    "[INFO] Building Plumbline "*) echo "  building ${line#"[INFO] Building Plumbline "}" ;;
    "[ERROR] "*)
      count=$((count + 1))
      if [ $count -le 20 ]; then echo "  $line"; fi
      ;;
    esac
  done
  if [ "${PIPESTATUS[0]}" -ne 0 ]; then
    rm -f "$fresh"
    die "The build failed: see $log"
  fi
  mv -f "$fresh" "$stamp"
  echo "  built in $SECONDS s"
}

# Runs the launcher in place of this shell, with more memory where `heap` says so.
launch() {
  exec "$JAVA" "-Xmx${heap:-128m}" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dslf4j.internal.verbosity=ERROR \
    -Dplumbline.root="$root" -Dplumbline.home="$home" \
    -cp "$target/classes:$(cat "$target/class-path")" org.plumbline.local.Main "$@"
}
