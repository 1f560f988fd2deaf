// How many sentence vectors a second the library gives on one core: reads files with a sentence a
// line, encodes the units, and prints the processor time that took, without that of opening:
//   synoptic_unit_vectors [--model MODEL] LANG=FILE...
// bench/embed_speed compares it with fastText.

#include <ctime>
#include <exception>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "bench/model_option.hpp"
#include "synoptic/synoptic.hpp"

namespace {

struct Text {
  synoptic::Article article;
  std::vector<synoptic::Unit> units;
};

Text ReadLines(const std::string& argument) {
  Text text;
  const std::size_t sign = argument.find('=');
  text.article.lang = argument.substr(0, sign);
  std::ifstream file(argument.substr(sign + 1));
  for (std::string line; std::getline(file, line); text.article.text += '\n') {
    const std::size_t begin = text.article.text.size();
    text.article.text += line;
    text.units.push_back({{begin, text.article.text.size()}, 0, text.units.size(), {}});
  }
  return text;
}

double Seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

void Run(std::vector<std::string> arguments) {
  const synoptic::Model model = synoptic::bench::TakeModel(arguments);
  double all_seconds = 0;
  std::size_t all_sentences = 0;
  for (const std::string& argument : arguments) {
    const Text text = ReadLines(argument);
    const double begin = Seconds();
    const synoptic::Matrix vectors = model.EncodeUnits(text.article, text.units);
    const double seconds = Seconds() - begin;
    all_seconds += seconds;
    all_sentences += vectors.rows;
    std::cout << text.article.lang << '\t' << vectors.rows << '\t' << seconds << '\n';
  }
  std::cout << "all\t" << all_sentences << '\t' << all_seconds << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  try {
    Run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::cerr << "synoptic_unit_vectors: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
