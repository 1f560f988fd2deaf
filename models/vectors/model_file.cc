#include "models/vectors/model_file.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <numbers>
#include <numeric>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "models/language/words/words.hpp"
#include "models/vectors/fasttext_file.hpp"
#include "models/vectors/kernels.hpp"
#include "models/vectors/line_reader.hpp"
#include "models/vectors/store_format.hpp"
#include "models/vectors/vec_file.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic::vectors {
namespace {

constexpr std::string_view kStoreMark(kStoreMagic.data(), kStoreMagic.size());
constexpr std::string_view kFastTextMark = "\xBA\x16\x4F\x2F";  // 793712314, little-endian.
constexpr std::string_view kGzipMark = "\x1F\x8B";

// As many first bytes as it takes to tell the kinds apart.
std::string ReadBeginning(const std::filesystem::path& file) {
  std::error_code failure;
  const std::filesystem::file_status status = std::filesystem::status(file, failure);
  if (status.type() == std::filesystem::file_type::not_found) {
    throw Error(ErrorCode::kNotFound, file.string() + ": no such file");
  }
  if (!std::filesystem::is_regular_file(status)) {
    throw Error(ErrorCode::kUnreadable,
                file.string() + ": expected a model, found no regular file");
  }
  std::ifstream in(file, std::ios::binary);
  std::array<char, 64> bytes{};
  in.read(bytes.data(), bytes.size());
  if (in.bad() || (!in && !in.eof())) {
    throw Error(ErrorCode::kUnreadable, file.string() + ": cannot be read");
  }
  return {bytes.data(), static_cast<std::size_t>(in.gcount())};
}

// A compressed file is a .vec if it begins like text, and not like a .bin or a store.
void CheckCompressed(const std::filesystem::path& file) {
  const std::string line(LineReader(file).Next().value_or(""));
  if (!line.starts_with(kFastTextMark) && !line.starts_with(kStoreMark)) return;
  throw Error(ErrorCode::kInvalidFormat,
              file.string() +
                  ": a compressed model, which cannot be used where it lies; decompress "
                  "it first: gunzip --keep " +
                  file.string());
}

// "wiki.it" of "wiki.it.vec.gz".
std::string NameOf(std::filesystem::path file) {
  for (const char* ending : {".gz", ".vec", ".bin", ".ftz", ".txt"}) {
    if (file.extension() == ending) file = file.parent_path() / file.stem();
  }
  return file.filename().string();
}

// A model on its way to a store.
struct Import {
  StoreContent content;
  std::vector<double> shares;  // Of the words, in running text.
};

Import FromFastText(FastTextFile model) {
  Import import;
  StoreContent& content = import.content;
  const std::size_t dimension = model.rows.cols;
  content.min_ngram = model.subwords.min_ngram;
  content.max_ngram = model.subwords.max_ngram;
  content.word_rows = Matrix(model.words.size(), dimension);
  for (std::uint32_t word = 0; word < model.words.size(); ++word) {
    BestKernels().mean_of_rows(model.rows.values.data(), model.RowsOfWord(word), dimension,
                               content.word_rows.row(word).data());
  }
  const auto total = static_cast<double>(std::max<std::int64_t>(
      1, std::accumulate(model.counts.begin(), model.counts.end(), std::int64_t{0})));
  for (const std::int64_t count : model.counts) {
    import.shares.push_back(static_cast<double>(count) / total);
  }
  // What is left behind the rows of the words are those of the buckets.
  std::vector<float>& values = model.rows.values;
  values.erase(values.begin(),
               values.begin() + static_cast<std::ptrdiff_t>(content.word_rows.values.size()));
  content.bucket_rows.rows = model.subwords.buckets;
  content.bucket_rows.cols = dimension;
  content.bucket_rows.values = std::move(values);
  content.words = std::move(model.words);
  return import;
}

Import FromVec(VecFile vec) {
  Import import;
  // The harmonic number to a hundredth and better, whatever a header promises.
  const auto total = static_cast<double>(vec.total);
  const double harmonic = std::log(total) + std::numbers::egamma + 1 / (2 * total);
  for (std::size_t rank = 1; rank <= vec.words.size(); ++rank) {
    import.shares.push_back(1 / (static_cast<double>(rank) * harmonic));
  }
  import.content.bucket_rows.cols = vec.rows.cols;
  import.content.words = std::move(vec.words);
  import.content.word_rows = std::move(vec.rows);
  return import;
}

// Keys the rows by form, moving those that stay to the front.
void KeyByForm(Import& import, std::string_view lang) {
  StoreContent& content = import.content;
  const std::size_t dimension = content.word_rows.cols;
  std::unordered_map<std::string, std::size_t> places;
  places.reserve(content.words.size());
  std::size_t kept = 0;
  for (std::size_t i = 0; i < content.words.size(); ++i) {
    const std::span<const float> row = content.word_rows.row(i);
    if (std::all_of(row.begin(), row.end(), [](float value) { return value == 0; })) continue;
    const auto [place, is_new] = places.try_emplace(FormOf(content.words[i], lang), kept);
    if (!is_new) {
      import.shares[place->second] += import.shares[i];
      continue;
    }
    content.words[kept] = place->first;
    import.shares[kept] = import.shares[i];
    if (kept < i) std::copy(row.begin(), row.end(), content.word_rows.row(kept).begin());
    ++kept;
  }
  content.words.resize(kept);
  import.shares.resize(kept);
  content.word_rows.rows = kept;
  content.word_rows.values.resize(kept * dimension);
}

// Scales all rows alike so that words have unit length on average: lengths weigh words against one
// another, also across the languages of a model, whose files may differ in scale.
void ScaleToUnitMean(StoreContent& content) {
  double sum = 0;
  for (std::size_t i = 0; i < content.word_rows.rows; ++i) {
    double squared = 0;
    for (const float value : content.word_rows.row(i)) squared += double{value} * double{value};
    sum += std::sqrt(squared);
  }
  const double mean = sum / static_cast<double>(content.word_rows.rows);
  if (!(mean > 0) || !std::isfinite(mean)) return;
  for (Matrix* rows : {&content.word_rows, &content.bucket_rows}) {
    for (float& value : rows->values) value = static_cast<float>(value / mean);
  }
}

}  // namespace

void CheckLanguage(const ModelFile& model) {
  const bool is_subtag =
      std::ranges::all_of(model.lang, [](char c) { return c >= 'a' && c <= 'z'; });
  if (is_subtag && IsKnownLanguage(model.lang)) return;
  throw Error(ErrorCode::kInvalidArgument,
              model.file.string() + ": expected its language, such as it or id, found \"" +
                  model.lang + '"');
}

std::string FormOf(std::string_view word, std::string_view lang) {
  const bool is_plain = std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  });
  if (is_plain || FindInvalidUtf8(word)) return std::string(word);
  const Words words = language::SplitWords(word, lang);
  const bool is_one = words.size() == 1 && words.span(0) == Span{0, word.size()};
  return std::string(is_one ? words.form(0) : word);
}

ModelKind RecogniseModel(const std::filesystem::path& file) {
  const std::string beginning = ReadBeginning(file);
  if (beginning.starts_with(kStoreMark)) return ModelKind::kStore;
  if (beginning.starts_with(kFastTextMark)) return ModelKind::kFastText;
  if (beginning.starts_with(kGzipMark)) {
    CheckCompressed(file);
    return ModelKind::kVec;
  }
  if (!beginning.empty() && beginning[0] >= '0' && beginning[0] <= '9') return ModelKind::kVec;
  throw Error(ErrorCode::kInvalidFormat,
              file.string() +
                  ": not a usable model: expected a store (which begins with the mark "
                  "SYNOPTIC), a fastText .bin or .ftz, or a .vec (whose first line is the "
                  "number of words and of dimensions, such as \"200000 300\"), found " +
                  (beginning.empty() ? "an empty file" : Excerpt(beginning)));
}

StoreContent ReadModel(const std::filesystem::path& file, const ReadModelOptions& options) {
  Import import;
  switch (RecogniseModel(file)) {
    case ModelKind::kStore:
      throw Error(ErrorCode::kInvalidArgument,
                  file.string() +
                      ": expected a fastText .bin or .ftz, or a .vec, found a store; "
                      "give the file that it was written from");
    case ModelKind::kFastText:
      import = FromFastText(ReadFastText(file, options.max_words));
      break;
    case ModelKind::kVec:
      import = FromVec(ReadVec(file, options.max_words));
      break;
  }
  KeyByForm(import, options.languages.size() == 1 ? options.languages[0] : "");
  if (options.languages.size() == 1) ScaleToUnitMean(import.content);
  StoreContent& content = import.content;
  content.name = NameOf(file);
  content.languages = options.languages;
  content.means = Matrix(content.languages.size(), content.word_rows.cols);
  content.bits = 32;
  // The trainer counts a word by its share in the language that uses it most, so the total is that
  // of all languages together, and a word's share in its own is so many times larger.
  const auto languages = static_cast<double>(std::max<std::size_t>(1, options.languages.size()));
  for (const double share : import.shares) {
    content.weights.push_back(static_cast<float>(options.sif / (options.sif + share * languages)));
  }
  return std::move(content);
}

}  // namespace synoptic::vectors
