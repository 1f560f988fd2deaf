// synoptic fit: word vectors of one language -> a store of them in the space of another.

#include "synoptic/fit.hpp"

#include <cstdio>
#include <memory>
#include <string>

#include "align/cli/message.hpp"
#include "align/cli/options.hpp"
#include "align/cli/overwriting.hpp"
#include "align/cli/verbs.hpp"

namespace synoptic::cli {
namespace {

std::string Percent(double share) {
  char text[16];
  std::snprintf(text, sizeof text, "%.1f %%", 100 * share);
  return text;
}

void Print(const FitReport& report, const FitOptions& options) {
  const auto count = [](std::size_t number) { return std::to_string(number); };
  PrintOutcome(count(report.source_words) + " words of " + options.from.lang + ", " +
               count(report.target_words) + " of " + options.to.lang + ", " +
               count(report.dimension) + " dimensions");
  PrintOutcome(count(report.covered) + " of " + count(report.pairs) +
               (options.dictionary.empty() ? " words spelled alike" : " pairs of the dictionary") +
               " are known to both");
  if (report.covered < report.dimension) {
    PrintNote("fewer pairs than dimensions do not determine the map; a larger dictionary would");
  }
  if (report.precision.empty()) {
    PrintNote("too few pairs to hold any out; the map was neither measured nor refined");
    return;
  }
  PrintOutcome("nearest to " + count(report.held_out) + " held-out words is a translation: " +
               Percent(report.precision.front()) + " by the dictionary, " +
               Percent(report.precision[report.best_round]) + " after refinement (round " +
               count(report.best_round) + " of " + count(report.precision.size() - 1) + ")");
}

}  // namespace

Verb AddFit(CLI::App& program) {
  auto options = std::make_shared<FitOptions>();
  CLI::App& command = *program.add_subcommand(
      "fit", "Map the word vectors of one language into the space of another");
  AddModelFile(command, "--from", "What to map: a fastText .bin or .ftz, or a .vec", options->from);
  AddModelFile(command, "--to", "The same of the language that stays as it is", options->to);
  for (const char* name : {"--from", "--to"}) command.get_option(name)->required();
  command
      .add_option("--dictionary", options->dictionary,
                  "Lines of word, tab, translation\n(default: words that both spell alike)")
      ->option_text("FILE");
  command.add_option("--output,-o", options->output, "The store to write")
      ->required()
      ->option_text("FILE");
  command.add_option("--name", options->name, "Of the store (default: by the file of --from)")
      ->option_text("NAME");
  AddMaxVocab(command, options->max_words, "200000");
  command
      .add_option("--rounds", options->rounds,
                  "Of refinement by mutual nearest neighbours\n(default: 10)")
      ->option_text("N")
      ->check(Between(0, 100));
  command
      .add_option("--frequent", options->frequent_words,
                  "The most frequent words, among which they are looked\nfor; time grows with the "
                  "square (default: 10000)")
      ->option_text("N")
      ->check(Between(1, 1e6));
  command.add_option("--bits", options->bits, "Of a stored number: 4, 8 or 32 (default: 8)")
      ->option_text("N")
      ->check(OneOf({"4", "8", "32"}));
  SetExample(
      command,
      "{} fit --from it=corpora/samples/vectors/it.vec --to id=corpora/samples/vectors/id.vec "
      "\\\n    --dictionary corpora/samples/vectors/it-id.tsv -o /tmp/it.synoptic");
  return {&command, [options] {
            Overwriting(options->output.string())
                .Refuse({options->from.file.string(), options->to.file.string(),
                         options->dictionary.string()});
            Print(Fit(*options), *options);
            return kDone;
          }};
}

}  // namespace synoptic::cli
