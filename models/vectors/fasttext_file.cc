#include "models/vectors/fasttext_file.hpp"

#include <fasttext/fasttext.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <sstream>

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
  Append(stream, words);                                       // entries
  Append(stream, words);                                       // of them words
  Append(stream, std::int32_t{0});                             // of them labels
  Append(stream, total);                                       // tokens of the training text
  Append(stream, std::int64_t{-1});                            // not pruned
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
    args_->dim = static_cast<int>(model.rows.cols);
    args_->minn = static_cast<int>(model.subwords.min_ngram);
    args_->maxn = static_cast<int>(model.subwords.max_ngram);
    args_->bucket = static_cast<int>(model.subwords.buckets);
    dict_ = MakeDictionary(model, args_);
    const auto cols = static_cast<std::int64_t>(model.rows.cols);
    auto input = std::make_shared<fasttext::DenseMatrix>(
        static_cast<std::int64_t>(model.rows.rows), cols);
    std::copy(model.rows.values.begin(), model.rows.values.end(), input->data());
    auto output = std::make_shared<fasttext::DenseMatrix>(
        static_cast<std::int64_t>(model.words.size()), cols);
    output->zero();
    input_ = input;
    output_ = output;
  }
};

[[noreturn]] void ThrowNotFastText(const std::filesystem::path& file, const std::string& found) {
  throw Error(ErrorCode::kInvalidFormat, file.string() +
                                             ": expected an unquantised fastText model (.bin), " +
                                             found);
}

// FastText::loadModel checks the signature when it opens the file itself, not when given a stream.
void SkipSignature(std::istream& in, const std::filesystem::path& file) {
  constexpr std::int32_t kMagic = 793712314;
  constexpr std::int32_t kNewestVersion = 12;
  std::int32_t magic = 0;
  std::int32_t version = 0;
  in.read(reinterpret_cast<char*>(&magic), sizeof(magic));
  in.read(reinterpret_cast<char*>(&version), sizeof(version));
  if (magic != kMagic || version > kNewestVersion) ThrowNotFastText(file, "found something else");
}

}  // namespace

std::vector<std::uint32_t> FastTextFile::RowsOfWord(std::uint32_t word) const {
  std::vector<std::uint32_t> row_numbers = SubwordBuckets(words[word], subwords);
  for (std::uint32_t& row : row_numbers) row += static_cast<std::uint32_t>(words.size());
  row_numbers.insert(row_numbers.begin(), word);
  return row_numbers;
}

FastTextFile ReadFastText(const std::filesystem::path& file) {
  if (!std::filesystem::exists(file)) {
    throw Error(ErrorCode::kNotFound, file.string() + ": no such file");
  }
  std::ifstream in(file, std::ios::binary);
  if (!in || !std::filesystem::is_regular_file(file)) {
    throw Error(ErrorCode::kUnreadable, file.string() + ": cannot be read");
  }
  // Without exceptions a truncated file loads silently, with whatever was in memory.
  in.exceptions(std::ios::failbit | std::ios::badbit | std::ios::eofbit);
  fasttext::FastText source;
  try {
    SkipSignature(in, file);
    source.loadModel(in);
    in.exceptions(std::ios::goodbit);
    if (in.peek() != std::ifstream::traits_type::eof()) {
      ThrowNotFastText(file, "found bytes after its end");
    }
  } catch (const std::ios::failure&) {
    ThrowNotFastText(file, "found that it ends too early");
  } catch (const std::bad_alloc&) {
    ThrowNotFastText(file, "found sizes that no memory holds");
  } catch (const std::length_error&) {
    ThrowNotFastText(file, "found sizes that no memory holds");
  }
  if (source.isQuant()) ThrowNotFastText(file, "found a quantised one");

  FastTextFile model;
  const auto dictionary = source.getDictionary();
  const auto args = source.getArgs();
  model.counts = dictionary->getCounts(fasttext::entry_type::word);
  for (std::int32_t i = 0; i < dictionary->nwords(); ++i) {
    model.words.push_back(dictionary->getWord(i));
  }
  model.subwords = {static_cast<std::size_t>(args.minn), static_cast<std::size_t>(args.maxn),
                    static_cast<std::size_t>(args.bucket)};
  const auto input = source.getInputMatrix();
  model.rows = Matrix(static_cast<std::size_t>(input->rows()),
                      static_cast<std::size_t>(input->cols()));
  if (model.rows.rows != model.words.size() + model.subwords.buckets) {
    ThrowNotFastText(file, "found " + std::to_string(model.rows.rows) + " rows for " +
                               std::to_string(model.words.size()) + " words and " +
                               std::to_string(model.subwords.buckets) + " buckets");
  }
  std::copy_n(input->data(), model.rows.values.size(), model.rows.values.begin());
  return model;
}

void WriteFastText(const FastTextFile& model, const std::filesystem::path& file) {
  try {
    AssembledModel(model).saveModel(file.string());
  } catch (const std::invalid_argument&) {
    throw Error(ErrorCode::kUnreadable, file.string() + ": cannot be written");
  }
}

}  // namespace synoptic::vectors
