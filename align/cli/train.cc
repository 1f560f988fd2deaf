// synoptic train: parallel text -> a fastText model whose vectors of translations lie together.

#include "synoptic/train.hpp"

#include <atomic>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <memory>
#include <string>

#include "align/cli/options.hpp"
#include "align/cli/overwriting.hpp"
#include "align/cli/progress.hpp"
#include "align/cli/verbs.hpp"

namespace synoptic::cli {
namespace {

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

std::string Describe(const TrainProgress& progress) {
  char text[160];
  std::snprintf(text, sizeof text,
                "step %zu of %zu, loss %.3f, first in batch %.1f %%, %.0f s left", progress.step,
                progress.steps, progress.loss, 100 * progress.accuracy,
                std::ceil(progress.seconds_left));
  return text;
}

ExitStatus Run(const TrainOptions& options) {
  Overwriting(options.output.string()).Refuse(options.rows.string());
  // The first Ctrl-C stops early and keeps the model; the second one stops at once.
  std::signal(SIGINT, [](int signal) {
    interrupted = true;
    std::signal(signal, SIG_DFL);
  });
  TrainReport report;
  {
    Progress progress;
    report = Train(options, [&](const TrainProgress& now) {
      progress.Show(Describe(now));
      return !interrupted;
    });
  }
  std::cerr << "synoptic: " << (interrupted ? "stopped early; " : "") << report.rows << " rows, "
            << report.words << " words, loss " << report.loss << ", first in batch "
            << 100 * report.accuracy << " %; of " << report.held_out
            << " rows held out, the translation was nearest for " << 100 * report.precision
            << " %\n";
  return kDone;
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
  SetExample(command,
             "{} train corpora/samples/phrases.tsv --steps 200 --dimension 16 -o /tmp/tiny.bin");
  return {&command, [options] { return Run(*options); }};
}

}  // namespace synoptic::cli
