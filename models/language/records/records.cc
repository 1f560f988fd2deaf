#include "models/language/records/records.hpp"

#include <atomic>
#include <cstdint>
#include <string>

#include "models/language/records/embedded.hpp"
#include "synoptic/internal/languages.hpp"

namespace synoptic::language {
namespace {

std::atomic<const Image*>& OfScope() {
  static std::atomic<const Image*> image = nullptr;
  return image;
}

}  // namespace

const Image& Records() {
  const Image* const of_scope = OfScope().load(std::memory_order_acquire);
  if (of_scope != nullptr) return *of_scope;
  static const Image built_in(EmbeddedRecords());
  return built_in;
}

RecordsScope::RecordsScope(const Image& image) : before_(OfScope().exchange(&image)) {}

RecordsScope::~RecordsScope() { OfScope().store(before_); }

std::string RecordsHash() {
  constexpr int kDigits = 16;
  std::string hash(kDigits, '0');
  std::uint64_t rest = Records().Digest();
  for (auto digit = hash.rbegin(); digit != hash.rend(); ++digit, rest /= kDigits) {
    *digit = "0123456789abcdef"[rest % kDigits];
  }
  return hash;
}

std::string CommaBetweenClauses(std::string_view lang) {
  return std::string(RecordOf(lang).TableNamed("texts").Find("comma").value_or(", "));
}

}  // namespace synoptic::language
