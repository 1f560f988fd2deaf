#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "models/language/records/image.hpp"

namespace synoptic::language {

/// The image that is in use: the one that is built in, or that of the innermost scope below.
const Image& Records();

/// What is known of a primary subtag; of one that has no record, what holds for all languages.
inline Record RecordOf(std::string_view lang) { return Records().RecordOf(lang); }

/// Has everything read another image for as long as it lives: for compiling records, which is done
/// in two steps, and for tests. Nothing may be read on other threads meanwhile.
class RecordsScope {
 public:
  /// `image` must outlive it.
  explicit RecordsScope(const Image& image);
  ~RecordsScope();
  RecordsScope(const RecordsScope&) = delete;
  RecordsScope& operator=(const RecordsScope&) = delete;

 private:
  const Image* before_;
};

}  // namespace synoptic::language
