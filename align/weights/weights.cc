#include "synoptic/weights.hpp"

#include <fstream>
#include <iterator>
#include <memory>
#include <ostream>
#include <utility>

#include "align/weights/content.hpp"
#include "align/weights/embedded.hpp"
#include "synoptic/error.hpp"

namespace synoptic {
namespace {

// Of a file of tables; the embedded ones are a few kilobytes.
constexpr std::uintmax_t kMostBytes = 1'000'000;

const std::shared_ptr<const Weights::Content>& SharedDefault() {
  static const auto content = std::make_shared<const Weights::Content>(
      weights::ParseTables(weights::kEmbeddedTables, "the embedded weights"));
  return content;
}

}  // namespace

const Weights::Content& weights::DefaultContent() { return *SharedDefault(); }

Weights Weights::Default() { return Weights(SharedDefault()); }

Weights Weights::Open(const std::filesystem::path& file) {
  const std::string name = file.string();
  std::error_code unknown;
  if (std::filesystem::is_directory(file, unknown)) {
    throw Error(ErrorCode::kUnreadable, name + ": a directory; expected a file of weights");
  }
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error(ErrorCode::kNotFound, name + ": cannot be opened");
  std::string text(kMostBytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (in.bad()) throw Error(ErrorCode::kUnreadable, name + ": cannot be read");
  if (text.size() > kMostBytes) {
    throw Error(ErrorCode::kTooLarge, name +
                                          ": expected weights of a few kilobytes, found more "
                                          "than a million bytes; the wrong file?");
  }
  auto content = std::make_shared<Content>(weights::ParseTables(text, name));
  if (content->name.empty()) content->name = file.stem().string();
  return Weights(std::move(content));
}

const std::string& Weights::name() const { return content_->name; }
const std::string& Weights::hash() const { return content_->hash; }
const std::string& Weights::encoder_hash() const {
  return content_->of(weights::Table::kLinks).model;
}

void Weights::Write(std::ostream& out) const { out << weights::WriteTables(*content_); }

}  // namespace synoptic
