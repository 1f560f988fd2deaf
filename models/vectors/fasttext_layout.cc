// The layout, as fastText 0.9.2 writes it, little-endian: signature, arguments, dictionary, input
// matrix, output matrix. The dictionary is read through; the matrices are skipped.

#include "models/vectors/fasttext_layout.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "models/vectors/store_format.hpp"
#include "synoptic/error.hpp"

namespace synoptic::vectors {
namespace {

// A file from front to back, with what is left of it.
class Walk {
 public:
  Walk(std::istream& in, const std::filesystem::path& file)
      : in_(in), file_(file), left_(std::filesystem::file_size(file)) {}

  template <typename T>
  T Read() {
    Take(sizeof(T));
    T value{};
    in_.read(reinterpret_cast<char*>(&value), sizeof(value));
    Require(in_.good(), "found that it cannot be read to its end");
    return value;
  }

  bool ReadFlag() {
    const auto flag = Read<std::uint8_t>();
    Require(flag <= 1, "found something else where a matrix begins");
    return flag == 1;
  }

  void Skip(std::uint64_t bytes) {
    Take(bytes);
    in_.seekg(static_cast<std::streamoff>(bytes), std::ios::cur);
  }

  void Require(bool holds, const std::string& otherwise) const {
    if (holds) return;
    throw Error(ErrorCode::kInvalidFormat,
                file_.string() + ": expected a fastText model (.bin or .ftz), " + otherwise);
  }

  std::uint64_t left() const { return left_; }

 private:
  void Take(std::uint64_t bytes) {
    Require(bytes <= left_, "found that it ends too early");
    left_ -= bytes;
  }

  std::istream& in_;
  const std::filesystem::path& file_;
  std::uint64_t left_;
};

void CheckSignature(Walk& walk) {
  constexpr std::int32_t kMagic = 793712314;
  constexpr std::int32_t kOldestVersion = 11;
  constexpr std::int32_t kNewestVersion = 12;
  walk.Require(walk.left() >= 2 * sizeof(std::int32_t) && walk.Read<std::int32_t>() == kMagic,
               "found something else");
  const auto version = walk.Read<std::int32_t>();
  walk.Require(version >= kOldestVersion && version <= kNewestVersion,
               "found version " + std::to_string(version) + " of the format");
}

struct Arguments {
  std::int32_t dimension = 0;
  std::int32_t buckets = 0;
  bool has_tree = false;       // Hierarchical softmax,
  bool is_classifier = false;  // of the labels, where it is one, or else of the words.
};

Arguments CheckArguments(Walk& walk) {
  enum { kDimension = 0, kLoss = 6, kModel, kBuckets, kMinNgram, kMaxNgram, kCount = 12 };
  std::array<std::int32_t, kCount> args{};
  for (std::int32_t& arg : args) arg = walk.Read<std::int32_t>();
  walk.Read<double>();  // The threshold of sampling.
  constexpr std::int32_t kHierarchical = 1;
  constexpr std::int32_t kSupervised = 3;
  const bool sound = args[kDimension] > 0 && args[kDimension] <= std::int32_t{kMaxDimension} &&
                     args[kLoss] >= 1 && args[kLoss] <= 4 && args[kModel] >= 1 &&
                     args[kModel] <= 3 && args[kBuckets] >= 0 && args[kMinNgram] >= 0 &&
                     args[kMaxNgram] >= 0 && args[kMaxNgram] <= 64 &&
                     (args[kBuckets] > 0 || args[kMaxNgram] == 0);
  walk.Require(sound, "found arguments out of range");
  return {args[kDimension], args[kBuckets], args[kLoss] == kHierarchical,
          args[kModel] == kSupervised};
}

// fastText builds a Huffman tree when it loads a model with hierarchical softmax, from the counts
// of its leaves. It takes them for sorted and for more than nothing: otherwise the tree is as deep
// as it has leaves, and the paths to them fill the memory. Of no leaves at all it makes an array of
// -1 elements.
void CheckTree(Walk& walk, const std::vector<std::int64_t>& leaves) {
  walk.Require(!leaves.empty(), "found a tree (hierarchical softmax) without a leaf");
  walk.Require(std::ranges::is_sorted(leaves, std::ranges::greater()) && leaves.back() > 0,
               "found a tree (hierarchical softmax) of counts that do not fall, or fall to zero");
}

// Returns the number of words.
std::int32_t CheckDictionary(Walk& walk, const Arguments& arguments) {
  // A thousand times the largest texts there are. From here on fastText's tree, which takes this
  // for infinite, would not end; and all sums of counts that anybody takes are far from overflow.
  constexpr std::int64_t kMostTokens = 1'000'000'000'000'000 - 1;
  // fastText's hash table has ten places for seven entries, and an int32 to count them.
  constexpr std::int64_t kMostEntries =
      std::int64_t{std::numeric_limits<std::int32_t>::max()} * 7 / 10;
  const auto entries = walk.Read<std::int32_t>();
  const auto words = walk.Read<std::int32_t>();
  const auto labels = walk.Read<std::int32_t>();
  walk.Read<std::int64_t>();  // Tokens of the training text.
  const auto pruned = walk.Read<std::int64_t>();
  walk.Require(words >= 0 && labels >= 0 && std::int64_t{words} + labels == entries &&
                   entries <= kMostEntries,
               "found a dictionary whose words and labels do not add up");
  walk.Require(pruned == -1,
               "found one whose n-grams were pruned; quantise it anew without -cutoff, or give the "
               ".bin that it was made from");
  std::int64_t tokens = 0;
  std::vector<std::int64_t> leaves;
  for (std::int32_t i = 0; i < entries; ++i) {
    while (walk.Read<char>() != '\0') {
    }
    const auto count = walk.Read<std::int64_t>();
    walk.Require(count >= 0, "found a word that occurs less than zero times");
    walk.Require(count <= kMostTokens - tokens,
                 "found words that occur more often than 1e15 times");
    tokens += count;
    walk.Require(walk.Read<std::int8_t>() == (i < words ? 0 : 1),
                 "found words and labels out of order");
    const bool is_leaf = arguments.has_tree && arguments.is_classifier == (i >= words);
    if (is_leaf) leaves.push_back(count);
  }
  if (arguments.has_tree) CheckTree(walk, leaves);
  return words;
}

// Returns the number of rows.
std::int64_t CheckDenseMatrix(Walk& walk, std::int32_t dimension) {
  const auto rows = walk.Read<std::int64_t>();
  const auto cols = walk.Read<std::int64_t>();
  walk.Require(rows >= 0 && cols == dimension, "found a matrix of another dimension");
  const std::uint64_t row_bytes = static_cast<std::uint64_t>(dimension) * sizeof(float);
  walk.Require(static_cast<std::uint64_t>(rows) <= walk.left() / row_bytes,
               "found that it ends too early");
  walk.Skip(static_cast<std::uint64_t>(rows) * row_bytes);
  return rows;
}

// A product quantiser: each vector of `dimension` numbers is cut into parts, each of which is one
// of 256 centroids. Returns the number of parts.
std::int32_t CheckQuantiser(Walk& walk, std::int32_t dimension) {
  constexpr std::uint64_t kCentroids = 256;
  const auto whole = walk.Read<std::int32_t>();
  const auto parts = walk.Read<std::int32_t>();
  const auto part = walk.Read<std::int32_t>();
  const auto last_part = walk.Read<std::int32_t>();
  constexpr std::int32_t kLargestPart = 64;  // A byte for more says nothing, and fills the memory.
  walk.Require(whole == dimension && parts > 0 && part > 0 && part <= kLargestPart &&
                   last_part > 0 && last_part <= part &&
                   std::int64_t{parts - 1} * part + last_part == dimension,
               "found a quantiser of another dimension");
  walk.Skip(static_cast<std::uint64_t>(dimension) * kCentroids * sizeof(float));
  return parts;
}

// Returns the number of rows.
std::int64_t CheckQuantisedMatrix(Walk& walk, std::int32_t dimension) {
  const bool has_norms = walk.ReadFlag();
  const auto rows = walk.Read<std::int64_t>();
  const auto cols = walk.Read<std::int64_t>();
  const auto codes = walk.Read<std::int32_t>();
  walk.Require(rows >= 0 && codes >= 0 && cols == dimension, "found a matrix of another dimension");
  walk.Skip(static_cast<std::uint64_t>(codes));
  const std::int32_t parts = CheckQuantiser(walk, dimension);
  walk.Require(codes % parts == 0 && codes / parts == rows, "found codes for other rows");
  if (has_norms) {
    walk.Skip(static_cast<std::uint64_t>(rows));
    CheckQuantiser(walk, 1);
  }
  return rows;
}

}  // namespace

void CheckLayout(std::istream& in, const std::filesystem::path& file) {
  Walk walk(in, file);
  CheckSignature(walk);
  const Arguments arguments = CheckArguments(walk);
  const std::int32_t words = CheckDictionary(walk, arguments);
  const bool is_quantised = walk.ReadFlag();
  const std::int64_t rows = is_quantised ? CheckQuantisedMatrix(walk, arguments.dimension)
                                         : CheckDenseMatrix(walk, arguments.dimension);
  walk.Require(rows == std::int64_t{words} + arguments.buckets,
               "found " + std::to_string(rows) + " rows for " + std::to_string(words) +
                   " words and " + std::to_string(arguments.buckets) + " buckets");
  const bool is_output_quantised = walk.ReadFlag();  // Of no effect unless the input is.
  if (is_quantised && is_output_quantised) {
    CheckQuantisedMatrix(walk, arguments.dimension);
  } else {
    CheckDenseMatrix(walk, arguments.dimension);
  }
  walk.Require(walk.left() == 0, "found bytes after its end");
}

}  // namespace synoptic::vectors
