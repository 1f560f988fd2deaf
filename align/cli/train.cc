// synoptic train: parallel text -> a fastText model whose vectors of translations lie together.

#include "synoptic/train.hpp"

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <system_error>

#include "align/cli/interruption.hpp"
#include "align/cli/message.hpp"
#include "align/cli/options.hpp"
#include "align/cli/overwriting.hpp"
#include "align/cli/progress.hpp"
#include "align/cli/verbs.hpp"
#include "models/vectors/whole_file.hpp"
#include "synoptic/error.hpp"

namespace synoptic::cli {
namespace {

/// Beside the output; none for what is no file.
std::filesystem::path CheckpointOf(const std::filesystem::path& output) {
  return vectors::IsStream(output) ? "" : output.string() + ".checkpoint";
}

std::string Describe(const TrainProgress& progress) {
  char text[160];
  std::snprintf(text, sizeof text, "step %zu of %zu, loss %.3f, first in batch %.1f %%",
                progress.step, progress.steps, progress.loss, 100 * progress.accuracy);
  if (progress.seconds_left <= 0) return text;
  return text + (", " + RateText(progress.steps - progress.step, progress.seconds_left)) + ", " +
         TimeText(std::ceil(progress.seconds_left)) + " left";
}

void Print(const TrainReport& report) {
  std::ostringstream text;
  text << report.rows << " rows, " << report.words << " words, loss " << report.loss
       << ", first in batch " << 100 * report.accuracy << " %; ";
  if (report.held_out == 0) {
    text << "too few rows with a sentence to hold any out and measure with";
  } else {
    text << "of " << report.held_out << " rows held out, the translation was nearest for "
         << 100 * report.precision << " %";
  }
  PrintOutcome(text.str());
}

ExitStatus Run(TrainOptions options) {
  options.checkpoint = CheckpointOf(options.output);
  for (const std::filesystem::path& written : {options.output, options.checkpoint}) {
    Overwriting(written.string()).Refuse(options.rows.string());
  }
  if (options.resume) {
    std::error_code ignored;
    if (options.checkpoint.empty()) {
      throw CLI::ValidationError("--resume", "needs a file as --output, to go on with");
    }
    if (!std::filesystem::exists(options.checkpoint, ignored)) {
      if (std::filesystem::is_regular_file(options.output, ignored)) {
        PrintOutcome(options.output.string() + " is there, and nothing is left to do");
        return kDone;
      }
      PrintNote(options.checkpoint.string() + " is not there; training begins anew");
    }
  }
  // Until there is something to keep, a signal ends the run at once.
  std::optional<Interruption> interruption;
  TrainReport report;
  try {
    Progress progress;
    report = Train(options, [&](const TrainProgress& now) {
      if (!interruption) interruption.emplace();
      progress.Show(Describe(now));
      return !interruption->is_asked();
    });
  } catch (const Error&) {
    std::error_code ignored;
    if (interruption && std::filesystem::exists(options.checkpoint, ignored)) {
      PrintNote("what was trained until its last checkpoint is in " + options.checkpoint.string() +
                "; the same command with --resume goes on from there");
    }
    throw;
  }
  if (!report.checkpoint_problem.empty()) PrintNote(report.checkpoint_problem);
  Print(report);
  if (report.is_complete) return kDone;
  PrintMessage(
      "stopped at step " + std::to_string(report.steps) + "; the model so far is in " +
      options.output.string() +
      (options.checkpoint.empty() || !report.checkpoint_problem.empty()
           ? std::string()
           : "; the same command with --resume goes on from " + options.checkpoint.string()));
  return kFailed;
}

/// An option with a number, whose default is shown in the help.
template <typename Number>
void AddNumber(CLI::App& command, const std::string& name, Number& number,
               const std::string& meaning) {
  command.add_option(name, number, meaning)->type_name("N")->capture_default_str();
}

void AddShape(CLI::App& command, TrainOptions& options) {
  AddNumber(command, "--dimension", options.dimension, "Numbers a vector");
  AddNumber(command, "--words", options.max_words, "The most frequent get a row of their own");
  AddNumber(command, "--buckets", options.buckets, "Rows that character n-grams share by hash");
  AddNumber(command, "--min-ngram", options.min_ngram, "Characters of the shortest n-gram");
  AddNumber(command, "--max-ngram", options.max_ngram, "Characters of the longest n-gram");
}

void AddCourse(CLI::App& command, TrainOptions& options) {
  AddNumber(command, "--steps", options.steps, "Over all threads");
  AddNumber(command, "--minutes", options.minutes, "Above 0: train for so long, not for steps");
  AddNumber(command, "--batch", options.batch, "Rows a step; the others are the negatives");
  AddNumber(command, "--temperature", options.temperature, "Of the softmax over cosines");
  AddNumber(command, "--margin", options.margin,
            "By which the cosine of a translation must exceed the others'");
  AddNumber(command, "--learning-rate", options.learning_rate, "Of row-wise Adagrad, at the start");
  AddNumber(command, "--word-dropout", options.word_dropout, "Share of words left out in a step");
  AddNumber(command, "--source-exponent", options.source_exponent,
            "A source of n rows is drawn with weight n to this power");
  AddNumber(command, "--sif", options.sif, "a in the word weight a / (a + p(w))");
  AddNumber(command, "--threads", options.threads, "0: all cores; 1 repeats to the byte");
  AddNumber(command, "--seed", options.seed, "Of all random choices");
}

}  // namespace

Verb AddTrain(CLI::App& program) {
  auto options = std::make_shared<TrainOptions>();
  CLI::App& command = *program.add_subcommand(
      "train", "Train a fastText model on parallel text, so that translations lie together");
  command
      .add_option("ROWS", options->rows,
                  "Parallel text: source, then language and text, repeated, between tabs")
      ->required()
      ->option_text(" ");
  command.add_option("--output,-o", options->output, "The fastText .bin to write")
      ->required()
      ->option_text("FILE");
  AddLanguages(command, options->languages);
  AddShape(command, *options);
  AddCourse(command, *options);
  command.add_flag(
      "--resume", options->resume,
      "Go on from FILE.checkpoint, which a run that was ended has\nleft; in one thread "
      "the model is the same to the byte");
  command
      .add_option("--checkpoint", options->checkpoint_minutes,
                  "Minutes between two checkpoints (default: 10)")
      ->option_text("N")
      ->check(Between(1e-6, 1e6));
  SetExample(command,
             "{} train corpora/samples/phrases.tsv --steps 200 --dimension 16 -o /tmp/tiny.bin");
  return {&command, [options] { return Run(*options); }};
}

}  // namespace synoptic::cli
