#compdef presence-applet
# Completion of presence-applet for zsh, made from its commands when it was built.

# What the program lists by a command, as the values of one key in its JSON.
_presence_applet_ask() {
  presence-applet $where "$1" --json 2>/dev/null | grep -o "\"$2\": *\"[^\"]*\"" | cut -d'"' -f4 | sort -u
}

_presence_applet() {
  local command=presence-applet below given previous=${words[CURRENT - 1]}
  local -a where options below_it found
  for given in ${words[2,CURRENT - 1]}; do
    below=$given
    [[ $command == presence-applet ]] || below=$command-$given
    if [[ $given == --demo ]]; then
      where=(--demo)
    elif [[ $below == (@NAMES@) ]]; then
      command=$below
    fi
  done
  case $previous in
    @VALUES@)
      _message 'value'
      return
      ;;
    --account)
      found=(${(f)"$(_presence_applet_ask accounts account)"})
      compadd -a found
      return
      ;;
  esac
  case $command in
    @STATUS@) found=(offline ${(f)"$(_presence_applet_ask statuses status)"}) ;;
    @ID@) found=(${(f)"$(_presence_applet_ask accounts account)"}) ;;
  esac
  [[ $previous == ${command##*-} ]] && compadd -a found
  case $command in
@CASES@
  esac
  [[ -z $below_it ]] || _describe command below_it
  _describe option options
}

_presence_applet "$@"
