#include "align/cli/usage.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

namespace synoptic::cli {
namespace {

std::size_t Distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> rows(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        rows[i][j] = i + j;
        continue;
      }
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      rows[i][j] = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + change});
      const bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_swap) rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows.back().back();
}

// What a word was probably meant to be: the one of `names` that takes the fewest letters to be
// changed, left out, put in or swapped with their neighbour (optimal string alignment), at most a
// third of them; empty if none is so near. O(names x letters^2).
std::string NearestName(const std::string& word, const std::vector<std::string>& names) {
  constexpr std::size_t kLongest = 64;  // No name is, and the time grows with the square.
  if (word.size() > kLongest) return {};
  std::string nearest;
  std::size_t best = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string& name : names) {
    const std::size_t distance = Distance(word, name);
    if (distance >= best) continue;
    best = distance;
    nearest = name;
  }
  return nearest;
}

std::string DidYouMean(const std::string& word, const std::vector<std::string>& names) {
  const std::string nearest = NearestName(word, names);
  return nearest.empty() ? nearest : "; did you mean \"" + nearest + "\"?";
}

std::vector<std::string> VerbNames(const CLI::App& program) {
  std::vector<std::string> names;
  for (const CLI::App* const verb : program.get_subcommands(nullptr)) {
    names.push_back(verb->get_name());
  }
  return names;
}

/// As they are written: "--output", "-o".
std::vector<std::string> OptionNames(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* const option : command.get_options()) {
    if (option->get_group().empty()) continue;
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (const std::string& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

std::string Joined(const std::vector<std::string>& names, const std::string& last) {
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    list += (i == 0 ? "" : i + 1 < names.size() ? ", " : last) + names[i];
  }
  return list;
}

std::string DescribeUnknownOption(const CLI::App& program, const CLI::App& verb,
                                  const std::string& option) {
  std::vector<std::string> others;
  for (const CLI::App* const other : program.get_subcommands(nullptr)) {
    if (std::ranges::count(OptionNames(*other), option) > 0) others.push_back(other->get_name());
  }
  if (std::ranges::count(OptionNames(verb), option) > 0) {
    return "\"" + option + "\" stands before the verb; expected it behind: synoptic " +
           verb.get_name() + ' ' + option + " ...";
  }
  const std::string text = "\"" + verb.get_name() + "\" has no option \"" + option + '"';
  const std::string nearest = DidYouMean(option, OptionNames(verb));
  if (others.empty() || !nearest.empty()) return text + nearest;
  return text + ", which is one of " + Joined(others, " and ");
}

std::string DescribeExtra(const CLI::App& verb, const std::string& argument) {
  std::vector<std::string> expected;
  for (const CLI::Option* const option : verb.get_options()) {
    if (!option->nonpositional()) expected.push_back(option->get_name());
  }
  std::string text = "\"" + argument + "\" is one argument too many: \"" + verb.get_name() +
                     "\" takes " + Joined(expected, " and ") + " alone";
  if (verb.get_name() == "batch" || verb.get_name() == "view") {
    text += " (\"align\" lays articles side by side)";
  }
  return text;
}

std::string InOneLine(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

/// Of an error that begins with the name of an option; null if there is none.
const CLI::Option* OptionOf(const CLI::App& verb, const std::string& what) {
  return verb.get_option_no_throw(what.substr(0, what.find_first_of(": ")));
}

}  // namespace

std::string DescribeUnknownVerb(const CLI::App& program, const std::string& word) {
  std::string text = "there is no verb \"" + word + '"';
  std::error_code ignored;
  if (!word.empty() && std::filesystem::exists(word, ignored)) {
    return text + ", but there is such a file; \"synoptic align\" lays articles side by side";
  }
  return text + DidYouMean(word, VerbNames(program));
}

std::string DescribeWrongUsage(const CLI::App& program, const CLI::ParseError& error) {
  const std::string what = error.what();
  const auto verbs = program.get_subcommands();
  if (verbs.empty()) {
    const bool has_no_verb = error.get_name() == "RequiredError";
    return has_no_verb ? "a verb comes first: synoptic VERB [OPTIONS] ..., such as \"align\""
                       : what;
  }
  const CLI::App& verb = *verbs.front();
  const CLI::Option* const option = OptionOf(verb, what);
  const std::vector<std::string> extras = program.remaining(true);
  const bool has_extras = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError);
  if (has_extras && !extras.empty()) {  // The error is called by the verb, not by its kind.
    const auto found = std::ranges::find_if(
        extras, [](const std::string& extra) { return extra.size() > 1 && extra[0] == '-'; });
    if (found == extras.end()) return DescribeExtra(verb, extras.front());
    return DescribeUnknownOption(program, verb, found->substr(0, found->find('=')));
  }
  if (error.get_name() == "RequiredError" && option != nullptr) {
    return what + ": " + InOneLine(option->get_description());
  }
  if (error.get_name() == "ArgumentMismatch" && option != nullptr) {
    const std::size_t found = option->count();
    if (found > static_cast<std::size_t>(option->get_items_expected_max())) {
      return option->get_name() + ": expected once, found more often";
    }
    const std::string text = option->get_option_text();
    return option->get_name() + ": expected " + (text.empty() ? "a value" : text) +
           " behind it, found " + (found == 0 ? "nothing" : std::to_string(found));
  }
  return what;
}

}  // namespace synoptic::cli
