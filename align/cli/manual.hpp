#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

/// What there is to know of verbs and options, as other programs read it: all from the options that
/// the program itself parses by.
namespace synoptic::cli {

/// An option of a verb.
struct OptionEntry {
  std::vector<std::string> names;   ///< "--output", "-o".
  std::string argument;             ///< "FILE"; empty of a flag.
  std::string meaning;              ///< In one line.
  std::vector<std::string> values;  ///< Where it takes one of a few.
};

struct VerbEntry {
  std::string name;      ///< "align".
  std::string meaning;   ///< In one line.
  std::string argument;  ///< "ARTICLE...".
  std::vector<OptionEntry> positionals;
  std::vector<OptionEntry> options;
  std::string example;  ///< A command.
};

/// The verbs of a program, in their order, without what is hidden.
std::vector<VerbEntry> DescribeVerbs(const CLI::App& program);

/// Pages for man(1), in section 1: of a verb, and of the program as a whole.
std::string ManPage(const VerbEntry& verb);
std::string ManPage(const std::vector<VerbEntry>& verbs);

/// What completes words on the command line, for each shell.
std::string BashCompletion(const std::vector<VerbEntry>& verbs);
std::string ZshCompletion(const std::vector<VerbEntry>& verbs);
std::string FishCompletion(const std::vector<VerbEntry>& verbs);

}  // namespace synoptic::cli
