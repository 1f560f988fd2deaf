// From word vectors to a store, with what is estimated from text
// (models/training/corpus_statistics.hpp).

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "models/training/corpus.hpp"
#include "models/training/corpus_statistics.hpp"
#include "models/vectors/model_file.hpp"
#include "models/vectors/store_writer.hpp"
#include "models/vectors/whole_file.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"
#include "synoptic/train.hpp"

namespace synoptic {
namespace {

// Estimates need no more than a sample; all of a training text takes minutes.
constexpr std::size_t kSampleOfRows = 8;

// Enough for ten near neighbours of any sentence to lie among them; a tenth of a megabyte.
constexpr std::size_t kBackgroundSentences = 1024;

std::string ReadCard(const std::filesystem::path& file) {
  if (file.empty()) return {};
  if (!std::filesystem::exists(file)) {
    throw Error(ErrorCode::kNotFound, file.string() + ": no such file");
  }
  std::ifstream in(file);
  const bool is_file = in && !std::filesystem::is_directory(file);
  const std::string text = is_file ? std::string{std::istreambuf_iterator<char>(in), {}} : "";
  if (!is_file || FindInvalidUtf8(text)) {
    throw Error(ErrorCode::kUnreadable,
                file.string() + ": expected a text in UTF-8 that says where the model came from");
  }
  return text;
}

}  // namespace

void Pack(const PackOptions& options) {
  if (options.bits != 4 && options.bits != 8 && options.bits != 32) {
    throw Error(ErrorCode::kInvalidArgument,
                "pack: expected 4, 8 or 32 bits, found " + std::to_string(options.bits));
  }
  if (!(options.sif > 0) || !std::isfinite(options.sif)) {
    throw Error(ErrorCode::kInvalidArgument,
                "pack: expected a sif above 0, found " + std::to_string(options.sif));
  }
  vectors::RecogniseModel(options.model);  // Before the rows, which take their time.
  vectors::CheckWritable(options.output);
  training::Corpus corpus;
  vectors::ReadModelOptions read_options{options.languages, options.max_words, options.sif};
  if (!options.rows.empty()) {
    corpus = training::ReadCorpus(options.rows, {options.languages, 60, kSampleOfRows});
    if (options.languages.empty()) read_options.languages = corpus.languages;
    std::sort(read_options.languages.begin(), read_options.languages.end());
  }
  vectors::StoreContent content = vectors::ReadModel(options.model, read_options);
  if (!options.name.empty()) content.name = options.name;
  content.bits = static_cast<std::size_t>(options.bits);
  content.card = ReadCard(options.card);
  content.means = training::LanguageMeans(corpus, content);
  content.background = training::BackgroundSentences(corpus, content, kBackgroundSentences);
  vectors::WriteStore(content, options.output);
}

}  // namespace synoptic
