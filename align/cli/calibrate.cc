// synoptic calibrate: gold and a model -> weights for it.

#include "synoptic/calibrate.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "align/cli/options.hpp"
#include "align/cli/output.hpp"
#include "align/cli/verbs.hpp"

namespace synoptic::cli {
namespace {

struct Options {
  std::vector<std::string> golds;
  std::string output;
  std::string name;
  ModelOptions model;
  AlignOptions base;  ///< Its weights.
};

/// By the file that is written.
std::string NameOf(const Options& options) {
  if (!options.name.empty()) return options.name;
  const std::string stem = std::filesystem::path(options.output).stem().string();
  return stem.empty() || options.output == "-" ? CalibrateOptions().name : stem;
}

ExitStatus Run(const Options& options) {
  const Model model = OpenModel(options.model);
  Output output(options.output);
  const std::vector<std::filesystem::path> golds(options.golds.begin(), options.golds.end());
  const Weights weights =
      Calibrate(model, golds, {.base = options.base.weights, .name = NameOf(options)});
  weights.Write(output.stream());
  output.Finish();
  return kDone;
}

}  // namespace

Verb AddCalibrate(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App& command =
      *program.add_subcommand("calibrate", "Learn weights for a model from gold of one's own");
  command
      .add_option("GOLD", options->golds,
                  "Gold files (see corpora/samples/README.md): the more, the\nfurther the weights "
                  "leave those that are embedded")
      ->required()
      ->option_text("...");
  AddOutput(command, options->output);
  AddModel(command, options->model);
  AddWeights(command, options->base);
  command.add_option("--name", options->name, "Of the weights (default: that of the output file)")
      ->option_text("NAME");
  SetExample(command, "{} calibrate -o weights.tsv $(cat corpora/samples/learned)");
  return {&command, [options] { return Run(*options); }};
}

}  // namespace synoptic::cli
