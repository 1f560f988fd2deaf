// The program: finds the verb, runs it, and turns what goes wrong into one line for people.

#include <fcntl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "align/cli/interruption.hpp"
#include "align/cli/message.hpp"
#include "align/cli/usage.hpp"
#include "align/cli/verbs.hpp"
#include "synoptic/error.hpp"
#include "synoptic/model.hpp"
#include "synoptic/weights.hpp"

namespace synoptic::cli {

void SetExample(CLI::App& command, const std::string& example) {
  const std::string name = command.get_parent()->get_name();
  std::string text = "Example:\n  " + example;
  for (std::size_t at = 0; (at = text.find("{}", at)) != std::string::npos;) {
    text.replace(at, 2, name);
    at += name.size();
  }
  command.footer(text);
}

namespace {

/// What a report of a fault should begin with.
std::string VersionText() {
  const std::string version = "synoptic " SYNOPTIC_VERSION "\n";
  const Weights weights = Weights::Default();
  const std::string learned = "weights " + weights.name() + ' ' + weights.hash();
  try {
    const Model model = Model::Default();
    return version + "model " + model.name() + ' ' + model.hash() + '\n' + learned;
  } catch (const Error& error) {
    return version + "model none (" + error.what() + ")\n" + learned;
  }
}

/// A first word that is no verb; CLI11 would only say that a verb is required.
bool IsUnknownVerb(const std::vector<Verb>& verbs, std::string_view word) {
  const auto is_named = [&](const Verb& verb) { return verb.command->get_name() == word; };
  return !word.starts_with('-') && std::ranges::none_of(verbs, is_named);
}

ExitStatus ReportUsage(const CLI::App& program, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) {  // --help and --version.
    program.exit(error, std::cout, std::cerr);
    return std::cout.flush() ? kDone : kFailed;
  }
  PrintMessage(error.get_exit_code() == kWrongUsage ? std::string(error.what())
                                                    : DescribeWrongUsage(program, error));
  const auto verbs = program.get_subcommands();
  const std::string verb = verbs.empty() ? "" : verbs[0]->get_name() + " ";
  std::cerr << "Run \"" << program.get_name() << ' ' << verb << "--help\" for what is expected.\n";
  return kWrongUsage;
}

ExitStatus Run(int argc, char** argv) {
  const std::string_view called = argc > 0 ? argv[0] : "";
  CLI::App program("Lays articles in different languages side by side, claim by claim.",
                   called.find('/') == called.npos ? "synoptic" : std::string(called));
  constexpr char kVersionMeaning[] = "Say the version, and name and hash of the model";
  program.set_version_flag("--version", VersionText, kVersionMeaning);
  program.require_subcommand(1);
  program.get_formatter()->label("SUBCOMMAND", "VERB");
  program.footer(
      "Exit status: 0 done, 1 failed, 2 wrong usage; of a run that was asked to end, that of "
      "the\nsignal.\nEach verb has a --help.");
  const std::vector<Verb> verbs = {AddAlign(program), AddView(program),      AddBatch(program),
                                   AddMerge(program), AddPair(program),      AddMine(program),
                                   AddScore(program), AddCalibrate(program), AddTrain(program),
                                   AddFit(program),   AddPack(program),      AddSegment(program),
                                   AddEmbed(program), AddHelp(program)};
  for (const Verb& verb : verbs) {
    verb.command->group("Verbs");
    verb.command->set_version_flag("--version", VersionText, kVersionMeaning);
    if (verb.command->get_name() == "help") continue;
    verb.command->add_flag_callback("--quiet,-q", SetQuiet, "Say only what went wrong");
  }
  if (argc < 2) {
    std::cerr << program.help();
    return kWrongUsage;
  }
  try {
    if (IsUnknownVerb(verbs, argv[1])) {
      throw CLI::ParseError(DescribeUnknownVerb(program, argv[1]), kWrongUsage);
    }
    program.parse(argc, argv);
    for (const Verb& verb : verbs) {
      if (verb.command->parsed()) return verb.run();
    }
  } catch (const CLI::ParseError& error) {
    return ReportUsage(program, error);
  }
  return kWrongUsage;
}

ExitStatus RunAndReport(int argc, char** argv) {
  try {
    return Run(argc, argv);
  } catch (const Error& error) {
    PrintMessage(error.what());
  } catch (const std::bad_alloc&) {
    PrintMessage("out of memory");
  } catch (const std::exception& error) {
    PrintMessage(std::string("this should not happen: ") + error.what());
  }
  return kFailed;
}

/// A file that is opened would take the place of a standard stream that is closed, and be written
/// into: such a stream is one that cannot be read or written.
void OccupyClosedStreams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) >= 0 || errno != EBADF) continue;
    static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
  }
}

}  // namespace
}  // namespace synoptic::cli

int main(int argc, char** argv) {
  // A parent may have asked to ignore it; `synoptic ... | head` shall end quietly all the same.
  std::signal(SIGPIPE, SIG_DFL);
  synoptic::cli::OccupyClosedStreams();
  synoptic::cli::WatchSignals();
  const synoptic::cli::ExitStatus status = synoptic::cli::RunAndReport(argc, argv);
  if (status != synoptic::cli::kDone) synoptic::cli::EndIfAsked();
  return status;
}
