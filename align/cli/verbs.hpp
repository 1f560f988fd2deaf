#pragma once

#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace synoptic::cli {

enum ExitStatus { kDone = 0, kFailed = 1, kWrongUsage = 2 };

/// A verb of the program. `run` is called once the command line has been parsed; it throws Error
/// for what went wrong and CLI::ParseError for options that do not go together.
struct Verb {
  CLI::App* command;
  std::function<ExitStatus()> run;
};

Verb AddAlign(CLI::App& program);
Verb AddView(CLI::App& program);
Verb AddBatch(CLI::App& program);
Verb AddMerge(CLI::App& program);
Verb AddPair(CLI::App& program);
Verb AddMine(CLI::App& program);
Verb AddScore(CLI::App& program);
Verb AddCalibrate(CLI::App& program);
Verb AddTrain(CLI::App& program);
Verb AddFit(CLI::App& program);
Verb AddPack(CLI::App& program);
Verb AddSegment(CLI::App& program);
Verb AddEmbed(CLI::App& program);
Verb AddHelp(CLI::App& program);

/// The last lines of a verb's help: a command that runs as it stands from the root of the
/// repository. `{}` stands for the program, as it was called.
void SetExample(CLI::App& command, const std::string& example);

}  // namespace synoptic::cli
