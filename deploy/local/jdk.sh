# To be sourced: finds JDK 25 and sets JAVA_HOME and JAVA to it, or ends with a message.

plumbline_is_jdk_25() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in JAVA_VERSION=\"25 | JAVA_VERSION=\"25[!0-9]*) return 0 ;; esac
  done <"$1/release"
  return 1
}

# The JDK of a java program, through links and the stub of macOS.
plumbline_home_of() {
  local program=$1 target
  [ -n "$program" ] || return 0
  while [ -L "$program" ]; do
    target=$(readlink "$program")
    case $target in /*) program=$target ;; *) program=$(dirname "$program")/$target ;; esac
  done
  (cd -P "$(dirname "$program")/.." 2>/dev/null && pwd)
}

plumbline_find_jdk() {
  local candidate places user=${HOME:-/nonexistent}
  if [ -n "${PLUMBLINE_JDKS:-}" ]; then
    places=("$PLUMBLINE_JDKS"/*)
  else
    places=(
      "$(/usr/libexec/java_home -v 25 2>/dev/null)"
      /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/jdk/*
      "$user"/.sdkman/candidates/java/* "$user"/.jdks/*
      /Library/Java/JavaVirtualMachines/*/Contents/Home
    )
  fi
  for candidate in "${JAVA_HOME:-}" "$(plumbline_home_of "$(command -v java)")" "${places[@]}"; do
    if [ -n "$candidate" ] && plumbline_is_jdk_25 "$candidate"; then
      JAVA_HOME=$candidate
      JAVA=$candidate/bin/java
      export JAVA_HOME JAVA
      return 0
    fi
  done
  echo "JDK 25 is needed and was not found: not by JAVA_HOME (${JAVA_HOME:-not set}), not as java on the PATH, not in /usr/lib/jvm." >&2
  echo "Install one, for example Temurin 25, or set JAVA_HOME to where it is." >&2
  return 1
}

plumbline_find_jdk || exit 1
