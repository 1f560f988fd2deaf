// synoptic help: what a verb does, for people; and what is known of all verbs and options, for man
// pages and shells, into a folder, which the build does.

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "align/cli/manual.hpp"
#include "align/cli/usage.hpp"
#include "align/cli/verbs.hpp"
#include "models/vectors/whole_file.hpp"
#include "synoptic/error.hpp"

namespace synoptic::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string verb;
  std::string folder;
};

void WriteText(const fs::path& file, const std::string& text) {
  std::error_code problem;
  fs::create_directories(file.parent_path(), problem);
  if (problem) {
    throw Error(ErrorCode::kUnreadable,
                file.parent_path().string() + ": cannot be made: " + problem.message());
  }
  vectors::WriteWhole(file, [&](std::ostream& out) { out << text; });
}

/// As they are laid out below the prefix of an installation.
void WriteAll(const CLI::App& program, const fs::path& share) {
  const std::vector<VerbEntry> verbs = DescribeVerbs(program);
  WriteText(share / "man/man1/synoptic.1", ManPage(verbs));
  for (const VerbEntry& verb : verbs) {
    WriteText(share / "man/man1" / ("synoptic-" + verb.name + ".1"), ManPage(verb));
  }
  WriteText(share / "bash-completion/completions/synoptic", BashCompletion(verbs));
  WriteText(share / "zsh/site-functions/_synoptic", ZshCompletion(verbs));
  WriteText(share / "fish/vendor_completions.d/synoptic.fish", FishCompletion(verbs));
}

ExitStatus Run(const CLI::App& program, const Options& options) {
  if (!options.folder.empty()) {
    WriteAll(program, options.folder);
    return kDone;
  }
  if (options.verb.empty()) {
    // Not program.help(), which is that of the verb that is running.
    std::cout << program.get_formatter()->make_help(&program, program.get_name(),
                                                    CLI::AppFormatMode::Normal);
  } else {
    const auto verbs = program.get_subcommands(nullptr);
    const auto found = std::ranges::find(verbs, options.verb,
                                         [](const CLI::App* verb) { return verb->get_name(); });
    if (found == verbs.end()) {
      throw CLI::ValidationError("VERB", DescribeUnknownVerb(program, options.verb));
    }
    std::cout << (*found)->help(program.get_name());
  }
  return std::cout.flush() ? kDone : kFailed;
}

}  // namespace

Verb AddHelp(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App& command = *program.add_subcommand("help", "Show what a verb does and its options");
  command.add_option("VERB", options->verb, "One of the verbs; without it, all are listed")
      ->option_text(" ");
  command
      .add_option("--write-manual", options->folder,
                  "Write man pages and completions for shells into this folder")
      ->option_text("DIR")
      ->group("");
  SetExample(command, "{} help align");
  return {&command, [options, &program] { return Run(program, *options); }};
}

}  // namespace synoptic::cli
