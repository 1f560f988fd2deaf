#pragma once

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <string>
#include <utility>

#include "synoptic/export.hpp"

namespace synoptic {

/// The numbers that decide what is linked and how it is labelled: those learned from gold, and
/// those set by hand. Read-only; copies share them and are cheap.
///
/// What was learned holds for the model that it was learned with. Calibrate
/// (<synoptic/calibrate.hpp>) learns others for a model of one's own.
class SYNOPTIC_EXPORT Weights {
 public:
  /// Those that are part of the program, learned for Model::Default().
  static Weights Default();

  /// Reads a file as Write and `synoptic calibrate` write it (docs/weights.md). Throws Error:
  /// kNotFound, kUnreadable, kTooLarge, and kInvalidFormat with the line for names that are
  /// unknown, missing or there twice, and for values that are no numbers.
  static Weights Open(const std::filesystem::path& file);

  const std::string& name() const;
  /// Hexadecimal checksum of names and values: equal hashes, equal results.
  const std::string& hash() const;
  /// Model::hash() of the model that the weights of links were learned with.
  const std::string& encoder_hash() const;

  /// A file of all tables. Open reads it again to the same hash.
  void Write(std::ostream& out) const;
  void Write(std::ostream&& out) const { Write(out); }

  struct SYNOPTIC_HIDDEN Content;  ///< For the library itself.
  explicit Weights(std::shared_ptr<const Content> content) : content_(std::move(content)) {}
  const Content& content() const { return *content_; }

 private:
  std::shared_ptr<const Content> content_;
};

}  // namespace synoptic
