#include "models/vectors/fasttext_file.hpp"

#include <fasttext/fasttext.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <sstream>

#include "models/vectors/fasttext_layout.hpp"
#include "models/vectors/whole_file.hpp"
#include "synoptic/error.hpp"

namespace synoptic::vectors {
namespace {

template <typename T>
void Append(std::ostream& out, T value) {
  out.write(reinterpret_cast<const char*>(&value), sizeof(value));
}

// fastText builds a dictionary by reading training text, or by loading one. We have words and
// counts, so we spell them the way Dictionary::load expects.
std::shared_ptr<fasttext::Dictionary> MakeDictionary(const FastTextFile& model,
                                                     const std::shared_ptr<fasttext::Args>& args) {
  std::stringstream stream(std::ios::in | std::ios::out | std::ios::binary);
  std::int64_t total = 0;
  for (const std::int64_t count : model.counts) total += count;
  const auto words = static_cast<std::int32_t>(model.words.size());
  Append(stream, words);             // entries
  Append(stream, words);             // of them words
  Append(stream, std::int32_t{0});   // of them labels
  Append(stream, total);             // tokens of the training text
  Append(stream, std::int64_t{-1});  // not pruned
  for (std::size_t i = 0; i < model.words.size(); ++i) {
    stream << model.words[i] << '\0';
    Append(stream, model.counts[i]);
    Append(stream, fasttext::entry_type::word);
  }
  return std::make_shared<fasttext::Dictionary>(args, stream);
}

// The library only trains models of its own; the parts of one are open to a subclass.
class AssembledModel : public fasttext::FastText {
 public:
  explicit AssembledModel(const FastTextFile& model) {
    args_ = std::make_shared<fasttext::Args>();
    args_->model = fasttext::model_name::sg;
    // The only loss that costs a reader nothing: others build tables or trees when they are loaded.
    args_->loss = fasttext::loss_name::softmax;
    args_->dim = static_cast<int>(model.rows.cols);
    const bool has_ngrams = model.subwords.buckets > 0;  // Else fastText divides by zero.
    args_->minn = has_ngrams ? static_cast<int>(model.subwords.min_ngram) : 0;
    args_->maxn = has_ngrams ? static_cast<int>(model.subwords.max_ngram) : 0;
    args_->bucket = static_cast<int>(model.subwords.buckets);
    dict_ = MakeDictionary(model, args_);
    const auto cols = static_cast<std::int64_t>(model.rows.cols);
    auto input =
        std::make_shared<fasttext::DenseMatrix>(static_cast<std::int64_t>(model.rows.rows), cols);
    std::copy(model.rows.values.begin(), model.rows.values.end(), input->data());
    auto output = std::make_shared<fasttext::DenseMatrix>(
        static_cast<std::int64_t>(model.words.size()), cols);
    output->zero();
    input_ = input;
    output_ = output;
  }

  // What FastText::saveModel does, but for a stream, whose state tells of a full disk.
  void Save(std::ostream& out) {
    constexpr bool kQuantised = false;
    signModel(out);
    args_->save(out);
    dict_->save(out);
    Append(out, kQuantised);
    input_->save(out);
    Append(out, kQuantised);
    output_->save(out);
  }
};

}  // namespace

std::vector<std::uint32_t> FastTextFile::RowsOfWord(std::uint32_t word) const {
  if (words[word] == fasttext::Dictionary::EOS) return {word};  // The mark between sentences.
  std::vector<std::uint32_t> row_numbers = SubwordBuckets(words[word], subwords);
  for (std::uint32_t& row : row_numbers) row += static_cast<std::uint32_t>(words.size());
  row_numbers.insert(row_numbers.begin(), word);
  return row_numbers;
}

FastTextFile ReadFastText(const std::filesystem::path& file, std::size_t max_words) {
  if (!std::filesystem::exists(file)) {
    throw Error(ErrorCode::kNotFound, file.string() + ": no such file");
  }
  std::ifstream in(file, std::ios::binary);
  if (!in || !std::filesystem::is_regular_file(file)) {
    throw Error(ErrorCode::kUnreadable, file.string() + ": cannot be read");
  }
  CheckLayout(in, file);
  fasttext::FastText source;
  source.loadModel(file.string());

  FastTextFile model;
  const auto dictionary = source.getDictionary();
  const auto args = source.getArgs();
  const std::int32_t all_words = dictionary->nwords();
  const std::int32_t words =
      max_words == 0
          ? all_words
          : static_cast<std::int32_t>(std::min(max_words, static_cast<std::size_t>(all_words)));
  model.counts = dictionary->getCounts(fasttext::entry_type::word);
  model.counts.resize(static_cast<std::size_t>(words));
  for (std::int32_t i = 0; i < words; ++i) model.words.push_back(dictionary->getWord(i));
  // Without n-grams of characters, rows behind those of the words are n-grams of words.
  model.subwords = {static_cast<std::size_t>(args.minn), static_cast<std::size_t>(args.maxn),
                    static_cast<std::size_t>(args.maxn > 0 ? args.bucket : 0)};
  model.rows = Matrix(model.words.size() + model.subwords.buckets,
                      static_cast<std::size_t>(source.getDimension()));
  fasttext::Vector row(source.getDimension());
  for (std::size_t i = 0; i < model.rows.rows; ++i) {
    const auto number = static_cast<std::int32_t>(i);
    source.getInputVector(row, number < words ? number : number - words + all_words);
    std::copy_n(row.data(), model.rows.cols, model.rows.row(i).begin());
  }
  return model;
}

void WriteFastText(const FastTextFile& model, const std::filesystem::path& file) {
  AssembledModel assembled(model);
  WriteWhole(file, [&](std::ostream& out) { assembled.Save(out); });
}

}  // namespace synoptic::vectors
