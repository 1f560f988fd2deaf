#include "align/corpus/mining/part.hpp"

#include <bit>

#include "align/corpus/group_ids.hpp"
#include "synoptic/error.hpp"

namespace synoptic::corpus {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view kMagic = "synoptic mine 2\n"sv;
constexpr std::size_t kBytesOfNumber = 8;

void Append(std::uint64_t number, std::size_t bytes, std::string& out) {
  for (std::size_t i = 0; i < bytes; ++i) out += static_cast<char>((number >> (8 * i)) & 0xFFU);
}

void Append(const Nearest& nearest, std::string& out) {
  for (const Neighbour& neighbour : nearest) {
    Append(std::bit_cast<std::uint32_t>(neighbour.cosine), 4, out);
    Append(neighbour.index, 4, out);
  }
}

class Reader {
 public:
  Reader(std::string_view bytes, const std::string& name) : bytes_(bytes), name_(name) {}

  [[noreturn]] void Fail(const std::string& found) const {
    throw Error(ErrorCode::kInvalidFormat,
                name_ + ": expected a part that mine wrote with --shard, found " + found);
  }

  std::string_view Take(std::size_t count) {
    if (count > bytes_.size()) Fail("its begin alone; write it anew");
    const std::string_view taken = bytes_.substr(0, count);
    bytes_.remove_prefix(count);
    return taken;
  }

  std::uint64_t Number(std::size_t count = kBytesOfNumber) {
    const std::string_view bytes = Take(count);
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < count; ++i) {
      number |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    return number;
  }

  // Of one among `rows`.
  void TakeInto(std::size_t rows, std::span<const std::uint32_t> groups, Nearest& nearest) {
    for (std::size_t i = 0; i < kNeighbours; ++i) {
      Neighbour neighbour;
      neighbour.cosine = std::bit_cast<float>(static_cast<std::uint32_t>(Number(4)));
      neighbour.index = static_cast<std::uint32_t>(Number(4));
      if (!neighbour.is_any()) continue;
      if (neighbour.index >= rows) Fail("a neighbour that there is not");
      TakeIn(neighbour, groups, nearest);
    }
  }

  bool is_at_end() const { return bytes_.empty(); }

 private:
  std::string_view bytes_;
  const std::string& name_;
};

}  // namespace

std::string WritePart(const Part& part) {
  std::string bytes(kMagic);
  const auto& [a, b] = part.nearest;
  for (const std::uint64_t number : {part.sentences, part.encoder, part.vectors, part.begin,
                                     part.end, std::uint64_t{a.size()}, std::uint64_t{b.size()}}) {
    Append(number, kBytesOfNumber, bytes);
  }
  for (std::size_t i = part.begin; i < part.end; ++i) Append(a[i], bytes);
  for (const Nearest& nearest : b) Append(nearest, bytes);
  Append(HashOfId(bytes), kBytesOfNumber, bytes);
  return bytes;
}

Part ReadPart(std::string_view bytes, const std::string& name, const NeighbourGroups& groups,
              BothNearest& all) {
  Reader reader(bytes, name);
  if (!bytes.starts_with(kMagic)) reader.Fail("another file");
  reader.Take(kMagic.size());
  Part part;
  part.sentences = reader.Number();
  part.encoder = reader.Number();
  part.vectors = reader.Number();
  part.begin = reader.Number();
  part.end = reader.Number();
  const std::uint64_t rows_a = reader.Number();
  const std::uint64_t rows_b = reader.Number();
  const std::string_view checked = bytes.substr(0, bytes.size() - kBytesOfNumber);
  if (bytes.size() < kBytesOfNumber ||
      Reader(bytes.substr(checked.size()), name).Number() != HashOfId(checked)) {
    reader.Fail("one that is damaged or cut off; write it anew");
  }
  if (rows_a != all.a.size() || rows_b != all.b.size() || part.begin > part.end ||
      part.end > rows_a) {
    reader.Fail("one of other sentences");
  }
  for (std::size_t i = part.begin; i < part.end; ++i) {
    reader.TakeInto(all.b.size(), groups.b, all.a[i]);
  }
  for (Nearest& nearest : all.b) reader.TakeInto(all.a.size(), groups.a, nearest);
  reader.Number();
  if (!reader.is_at_end()) reader.Fail("more than that");
  return part;
}

}  // namespace synoptic::corpus
