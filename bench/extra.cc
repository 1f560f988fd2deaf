// How well the words are told that say something new, on sets that nothing is learned from.
//
//     synoptic_extra [--model STORE] [--weights FILE] X-PARADE-FOLDER
//
// Prints precision, recall and F1 of the words that most annotators marked in X-PARADE.

#include <cstdio>
#include <exception>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "align/weights/content.hpp"
#include "align/weights/learning/extra_learning.hpp"
#include "bench/marked_texts.hpp"
#include "bench/model_option.hpp"

namespace {

void Run(std::vector<std::string> arguments) {
  const synoptic::Model model = synoptic::bench::TakeModel(arguments);
  synoptic::Weights weights = synoptic::Weights::Default();
  if (arguments.size() > 2 && arguments[0] == "--weights") {
    weights = synoptic::Weights::Open(arguments[1]);
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  if (arguments.size() != 1) {
    throw std::runtime_error("usage: synoptic_extra [--model STORE] [--weights FILE] X-PARADE");
  }
  const synoptic::weights::Tables& tables = weights.content().tables;
  std::map<std::string, synoptic::Counts> sets;
  for (auto& text : synoptic::bench::ReadXParade(arguments[0], model.languages())) {
    const std::string set = text.set;
    sets[set] += CountWords(synoptic::weights::MakeExtraExample(
                                model, std::move(text), tables.extra.least_mutual, tables.levels),
                            tables.extra);
  }
  for (const auto& [set, counts] : sets) {
    std::printf("new words: %-12s P %.3f R %.3f F1 %.3f\n", set.c_str(), counts.precision(),
                counts.recall(), counts.f1());
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    Run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
