# Completion of presence-applet for bash, made from its commands when it was built.

# What the program lists by a command, as the values of one key in its JSON.
_presence_applet_ask() {
  presence-applet "${where[@]}" "$1" --json 2>/dev/null | grep -o "\"$2\": *\"[^\"]*\"" | cut -d'"' -f4 | sort -u
}

_presence_applet() {
  local -A words=(
@WORDS@
  )
  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=presence-applet below i
  local -a where=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    below=${COMP_WORDS[i]}
    [[ $command == presence-applet ]] || below=$command-${COMP_WORDS[i]}
    if [[ ${COMP_WORDS[i]} == --demo ]]; then
      where=(--demo)
    elif [[ -n ${words[$below]:-} ]]; then
      command=$below
    fi
  done
  case $previous in
    @VALUES@)
      return
      ;;
    --account)
      mapfile -t COMPREPLY < <(compgen -W "$(_presence_applet_ask accounts account)" -- "$word")
      return
      ;;
  esac
  local all=${words[$command]}
  if [[ $word != -* ]]; then
    case $command in
      @STATUS@) [[ $previous != "${command##*-}" ]] || all+=" offline $(_presence_applet_ask statuses status)" ;;
      @ID@) [[ $previous != "${command##*-}" ]] || all+=" $(_presence_applet_ask accounts account)" ;;
    esac
  fi
  mapfile -t COMPREPLY < <(compgen -W "$all" -- "$word")
}

complete -F _presence_applet presence-applet
