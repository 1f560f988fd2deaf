// synoptic pack: a fastText model -> a memory-mapped store.

#include <memory>
#include <string>

#include "align/cli/options.hpp"
#include "align/cli/overwriting.hpp"
#include "align/cli/verbs.hpp"
#include "synoptic/train.hpp"

namespace synoptic::cli {

Verb AddPack(CLI::App& program) {
  auto options = std::make_shared<PackOptions>();
  CLI::App& command =
      *program.add_subcommand("pack", "Write word vectors as a store that is memory-mapped");
  command.add_option("MODEL", options->model, "A fastText .bin or .ftz, or a .vec")
      ->required()
      ->option_text(" ");
  command.add_option("--output,-o", options->output, "The store to write")
      ->required()
      ->option_text("FILE");
  command
      .add_option("--rows", options->rows,
                  "Rows as for \"train\", to estimate from them what an\narticle is too short for")
      ->option_text("FILE");
  command
      .add_option("--card", options->card,
                  "A text that says where the model came from, to keep in\nthe store")
      ->option_text("FILE");
  command.add_option("--name", options->name, "Name of the model (default: synoptic)")
      ->option_text("NAME");
  AddLanguages(command, options->languages);
  AddMaxVocab(command, options->max_words, "all");
  command.add_option("--bits", options->bits, "Of a stored number: 4, 8 or 32 (default: 4)")
      ->option_text("N")
      ->check(OneOf({"4", "8", "32"}));
  command.add_option("--sif", options->sif, "a in the word weight a / (a + p(w)) (default: 0.001)")
      ->option_text("A")
      ->check(CLI::PositiveNumber);
  SetExample(command,
             "{} train corpora/samples/phrases.tsv --steps 200 --dimension 16 -o /tmp/tiny.bin &&\n"
             "  {} pack /tmp/tiny.bin --bits 8 -o /tmp/tiny.syn");
  return {&command, [options] {
            Overwriting(options->output.string())
                .Refuse({options->model.string(), options->rows.string(), options->card.string()});
            Pack(*options);
            return kDone;
          }};
}

}  // namespace synoptic::cli
