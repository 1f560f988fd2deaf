#include "align/cli/manual.hpp"

#include <algorithm>
#include <string_view>

namespace synoptic::cli {
namespace {

/// Descriptions are broken for the terminal.
std::string InOneLine(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

void ReplaceAll(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

/// OneOf describes itself by its values, "auto|free|monotone", behind the type and a colon.
std::vector<std::string> ValuesOf(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  std::vector<std::string> values;
  for (std::size_t begin = type.find(':'); begin != type.npos; begin = type.find('|', begin)) {
    ++begin;
    values.push_back(type.substr(begin, std::min(type.find('|', begin), type.size()) - begin));
  }
  return values.size() < 2 ? std::vector<std::string>() : values;
}

OptionEntry Describe(const CLI::Option& option) {
  OptionEntry entry;
  for (const std::string& name : option.get_lnames()) entry.names.push_back("--" + name);
  for (const std::string& name : option.get_snames()) entry.names.push_back("-" + name);
  if (entry.names.empty()) entry.names.push_back(option.get_name());
  if (option.get_items_expected_max() > 0) entry.argument = option.get_option_text();
  if (entry.argument.find_first_not_of(" .") == std::string::npos) entry.argument.clear();
  entry.meaning = InOneLine(option.get_description());
  entry.values = ValuesOf(option);
  return entry;
}

/// The text as roff shows it.
std::string Roff(std::string text) {
  ReplaceAll(text, "\\", "\\e");
  ReplaceAll(text, "-", "\\-");
  if (text.starts_with('.') || text.starts_with('\'')) text.insert(0, "\\&");
  return text;
}

std::string Head(const std::string& name, const std::string& meaning) {
  std::string upper = name;
  std::ranges::transform(upper, upper.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return ".\\\" Made from the options of the program.\n.TH " + Roff(upper) +
         " 1 \"\" \"synoptic " SYNOPTIC_VERSION "\" \"Synoptic\"\n.SH NAME\n" + Roff(name) +
         " \\- " + Roff(meaning) + "\n";
}

std::string Foot() {
  return ".SH EXIT STATUS\n0 done, 1 failed, 2 wrong usage; of a run that was asked to end "
         "(SIGTERM, SIGINT, SIGHUP) that of the signal, 143 in a shell for SIGTERM.\n";
}

std::string Item(const OptionEntry& option) {
  std::string names;
  for (const std::string& name : option.names) {
    names += (names.empty() ? "\\fB" : ", \\fB") + Roff(name) + "\\fR";
  }
  if (!option.argument.empty()) names += " \\fI" + Roff(option.argument) + "\\fR";
  return ".TP\n" + names + '\n' + Roff(option.meaning) + '\n';
}

}  // namespace

std::vector<VerbEntry> DescribeVerbs(const CLI::App& program) {
  std::vector<VerbEntry> verbs;
  for (const CLI::App* const command : program.get_subcommands(nullptr)) {
    if (command->get_group().empty()) continue;
    VerbEntry& verb = verbs.emplace_back();
    verb.name = command->get_name();
    verb.meaning = InOneLine(command->get_description());
    for (const CLI::Option* const option : command->get_options()) {
      if (option->get_group().empty()) continue;
      if (option->nonpositional()) {
        verb.options.push_back(Describe(*option));
        continue;
      }
      verb.positionals.push_back(Describe(*option));
      const bool is_many = option->get_items_expected_max() > 1;
      const std::string name = option->get_name() + (is_many ? "..." : "");
      verb.argument +=
          (verb.argument.empty() ? "" : " ") + (option->get_required() ? name : '[' + name + ']');
    }
    verb.example = command->get_footer();
    verb.example.erase(0, verb.example.find('\n') + 1);
    verb.example.erase(0, verb.example.find_first_not_of(' '));
    ReplaceAll(verb.example, program.get_name() + ' ', "synoptic ");
  }
  return verbs;
}

std::string ManPage(const VerbEntry& verb) {
  std::string page = Head("synoptic-" + verb.name, verb.meaning);
  page += ".SH SYNOPSIS\n\\fBsynoptic " + Roff(verb.name) + "\\fR [\\fIOPTIONS\\fR] " +
          Roff(verb.argument) + "\n.SH ARGUMENTS\n";
  for (const OptionEntry& positional : verb.positionals) page += Item(positional);
  page += ".SH OPTIONS\n";
  for (const OptionEntry& option : verb.options) page += Item(option);
  page += Foot() + ".SH EXAMPLE\n.nf\n" + Roff(verb.example) +
          "\n.fi\n.SH SEE ALSO\n\\fBsynoptic\\fR(1)\n";
  return page;
}

std::string ManPage(const std::vector<VerbEntry>& verbs) {
  std::string page = Head("synoptic", "lays articles in different languages side by side");
  page +=
      ".SH SYNOPSIS\n\\fBsynoptic\\fR \\fIVERB\\fR [\\fIOPTIONS\\fR] ...\n.SH DESCRIPTION\n"
      "Cuts articles into sentences, links those that say the same in whatever language, and shows "
      "which claims each article contains. Data goes to standard output, everything else to "
      "standard "
      "error; \\- stands for standard input.\n.SH VERBS\n";
  std::string see;
  for (const VerbEntry& verb : verbs) {
    page += ".TP\n\\fB" + Roff(verb.name) + "\\fR " + Roff(verb.argument) + '\n' +
            Roff(verb.meaning) + '\n';
    see +=
        (see.empty() ? "" : ",\n") + std::string("\\fBsynoptic\\-") + Roff(verb.name) + "\\fR(1)";
  }
  return page + Foot() + ".SH SEE ALSO\n" + see + '\n';
}

}  // namespace synoptic::cli
