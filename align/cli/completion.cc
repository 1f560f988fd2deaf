// Completions for three shells. Each knows of every verb its options, and of options that take one
// of a few values these; everything else is a file.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "align/cli/manual.hpp"

namespace synoptic::cli {
namespace {

std::string Joined(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
  return line;
}

std::vector<std::string> NamesOf(const std::vector<VerbEntry>& verbs) {
  std::vector<std::string> names;
  for (const VerbEntry& verb : verbs) names.push_back(verb.name);
  return names;
}

/// In single quotes, as all three read it.
std::string Quoted(std::string_view text, std::string_view quote) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? quote : std::string_view(&c, 1);
  return quoted + '\'';
}

constexpr std::string_view kQuote = "'\\''";  // Of bash and zsh.
constexpr std::string_view kFishQuote = "\\'";

/// A text inside of a specification of _arguments.
std::string InSpecification(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == ':' || c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

std::string BashCompletion(const std::vector<VerbEntry>& verbs) {
  std::string script =
      "# bash completion of synoptic, made from its options.\n"
      "_synoptic() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} words=\n"
      "  COMPREPLY=()\n"
      "  if ((COMP_CWORD == 1)); then\n"
      "    mapfile -t COMPREPLY < <(compgen -W " +
      Quoted(Joined(NamesOf(verbs)) + " --help --version", kQuote) +
      " -- \"$word\")\n    return\n  fi\n  case ${COMP_WORDS[1]}:$before in\n";
  std::string options = "  case ${COMP_WORDS[1]} in\n";
  for (const VerbEntry& verb : verbs) {
    std::vector<std::string> all;
    for (const OptionEntry& option : verb.options) {
      all.insert(all.end(), option.names.begin(), option.names.end());
      if (option.values.empty()) continue;
      std::string patterns;
      for (const std::string& name : option.names) {
        patterns += (patterns.empty() ? "" : " | ") + verb.name + ':' + name;
      }
      script += "    " + patterns + ") words=" + Quoted(Joined(option.values), kQuote) + " ;;\n";
    }
    if (verb.name == "help") {
      script += "    help:help) words=" + Quoted(Joined(NamesOf(verbs)), kQuote) + " ;;\n";
    }
    options += "    " + verb.name + ") words=" + Quoted(Joined(all), kQuote) + " ;;\n";
  }
  return script +
         "  esac\n  if [[ -n $words ]]; then\n"
         "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n    return\n  fi\n"
         "  if [[ $word != -* ]]; then\n"
         "    mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n    return\n  fi\n" +
         options +
         "  esac\n  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n}\n"
         "complete -o filenames -F _synoptic synoptic\n";
}

std::string ZshCompletion(const std::vector<VerbEntry>& verbs) {
  std::string script =
      "#compdef synoptic\n# zsh completion of synoptic, made from its options.\n"
      "_synoptic() {\n  if ((CURRENT == 2)); then\n    local -a verbs=(\n";
  for (const VerbEntry& verb : verbs) {
    script += "      " + Quoted(verb.name + ':' + verb.meaning, kQuote) + '\n';
  }
  script +=
      "    )\n    _describe verb verbs\n    return\n  fi\n  local verb=$words[2]\n"
      "  shift words\n  ((CURRENT--))\n  case $verb in\n";
  for (const VerbEntry& verb : verbs) {
    script += "    " + verb.name + ")\n      _arguments \\\n";
    for (const OptionEntry& option : verb.options) {
      for (const std::string& name : option.names) {
        std::string specification = name;
        if (!option.argument.empty() && name.starts_with("--")) specification += '=';
        specification += '[' + InSpecification(option.meaning) + ']';
        if (!option.argument.empty()) {
          specification += ':' + InSpecification(option.argument) + ':' +
                           (option.values.empty() ? "_files" : '(' + Joined(option.values) + ')');
        }
        script += "        " + Quoted(specification, kQuote) + " \\\n";
      }
    }
    script += "        " +
              Quoted(verb.name == "help" ? "*:verb:(" + Joined(NamesOf(verbs)) + ')'
                                         : std::string("*:file:_files"),
                     kQuote) +
              "\n      ;;\n";
  }
  return script + "  esac\n}\n_synoptic \"$@\"\n";
}

std::string FishCompletion(const std::vector<VerbEntry>& verbs) {
  const std::string none = "complete -c synoptic -n __fish_use_subcommand";
  std::string script = "# fish completion of synoptic, made from its options.\n" + none + " -f\n";
  for (const VerbEntry& verb : verbs) {
    script += none + " -a " + verb.name + " -d " + Quoted(verb.meaning, kFishQuote) + '\n';
  }
  for (const VerbEntry& verb : verbs) {
    const std::string seen =
        "complete -c synoptic -n '__fish_seen_subcommand_from " + verb.name + '\'';
    if (verb.name == "help") {
      script += seen + " -f -a " + Quoted(Joined(NamesOf(verbs)), kFishQuote) + '\n';
    }
    for (const OptionEntry& option : verb.options) {
      script += seen;
      for (const std::string& name : option.names) {
        script += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      }
      script += " -d " + Quoted(option.meaning, kFishQuote);
      if (!option.values.empty()) {
        script += " -x -a " + Quoted(Joined(option.values), kFishQuote);
      } else if (!option.argument.empty()) {
        script += " -r";
      }
      script += '\n';
    }
  }
  return script;
}

}  // namespace synoptic::cli
