# Completion of presence-applet for fish, made from its commands when it was built.

set -g __presence_applet_commands @NAMES@

# Whether this command is the one that is being written; presence-applet where none is yet.
function __presence_applet_in
    set -l command presence-applet
    for given in (commandline -opc)[2..-1]
        set -l below $given
        if test $command != presence-applet
            set below $command-$given
        end
        if contains -- $below $__presence_applet_commands
            set command $below
        end
    end
    test $command = $argv[1]
end

# What the program lists by a command, as the values of one key in its JSON.
function __presence_applet_ask
    set -l where
    if contains -- --demo (commandline -opc)
        set where --demo
    end
    presence-applet $where $argv[1] --json 2>/dev/null | string match -rga '"'$argv[2]'": *"([^"]*)"' | sort -u
end

complete -c presence-applet -f
