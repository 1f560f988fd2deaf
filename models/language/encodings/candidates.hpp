#pragma once

#include <span>
#include <string_view>

namespace synoptic::language {

/// An encoding that texts are found in.
struct Candidate {
  std::string_view name;  ///< The usual one, which ICU knows, too.
  /// Of encodings in which a text reads equally well the first is taken, and a less likely one has
  /// to get so many more letters right.
  double handicap;
};

/// In the order in which they are likely. Encodings whose bytes are all those of another with the
/// same characters (ISO-8859-1 of windows-1252) are not among them. UTF-8 is none.
std::span<const Candidate> Candidates();

}  // namespace synoptic::language
