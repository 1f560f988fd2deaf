#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/vectors/kernels.hpp"
#include "models/vectors/running_text.hpp"
#include "models/vectors/store_format.hpp"
#include "synoptic/model.hpp"

namespace synoptic {

/// A store (models/vectors/store_format.hpp) read in place, from a mapped file or from memory.
class Model::Store {
 public:
  /// Maps a file. Throws Error as Model::Open does.
  static std::shared_ptr<const Store> Map(const std::filesystem::path& file);

  /// Reads bytes that outlive the process, the embedded model. Their checksum is not verified: they
  /// are as safe as the program around them.
  static std::shared_ptr<const Store> View(std::span<const std::byte> bytes);

  /// Takes the bytes of a store that was made in this process.
  static std::shared_ptr<const Store> Own(std::vector<std::byte> bytes, const std::string& origin);

  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  const std::string& name() const { return name_; }
  const std::string& hash() const { return hash_; }
  std::size_t dimension() const { return header_.dimension; }
  const std::vector<std::string>& languages() const { return languages_; }
  std::string_view card() const;
  std::size_t words() const { return header_.words; }

  /// Sentence vectors of all languages, unit length; of any number, even none.
  const Matrix& background() const { return background_; }

  /// Words of all languages as often as they stand in text, made at its first use.
  const vectors::RunningText& running_text() const;

  std::optional<std::uint32_t> FindWord(std::string_view form) const;
  std::string_view Word(std::uint32_t word) const;

  /// Smooth inverse frequency of a word, in (0, 1]; of an unknown word it is 1.
  float Weight(std::uint32_t word) const;

  /// Writes the vector of a word, `out` holding dimension() numbers.
  void ReadWord(std::uint32_t word, std::span<float> out) const;

  /// Appends what must be added up for `factor` times the vector of a word.
  void AppendWord(std::uint32_t word, float factor, std::vector<vectors::ScaledRow>& rows) const;

  /// The same for the mean of the n-grams of a form that is not in the store: nothing if it has
  /// none.
  void AppendUnknown(std::string_view form, float factor,
                     std::vector<vectors::ScaledRow>& rows) const;

  /// Adds rows of this store to `out`, of dimension() numbers.
  void AddRows(std::span<const vectors::ScaledRow> rows, std::span<float> out) const;

  /// Has the processor fetch the weight and the vector of a word that are needed soon.
  void Prefetch(std::uint32_t word) const;

  /// Mean of the unit-length sentence vectors of a language; of the mean language if unknown.
  std::span<const float> MeanOf(std::string_view lang) const;

 private:
  Store(std::span<const std::byte> bytes, const std::string& origin);
  std::span<const std::byte> Section(vectors::SectionId id) const;
  vectors::ScaledRow Row(std::span<const std::byte> rows, std::size_t row, float factor) const;
  void PrefetchRow(std::span<const std::byte> rows, std::size_t row) const;
  void VerifyChecksum(const std::string& origin) const;
  void VerifyNumbers(const std::string& origin) const;

  std::vector<std::byte> owned_;  // Empty where someone else keeps the bytes.
  std::span<const std::byte> bytes_;
  void* mapping_ = nullptr;  // Unmapped on destruction, if any.
  vectors::StoreHeader header_;
  std::string name_;
  std::string hash_;
  std::vector<std::string> languages_;
  Matrix background_;
  mutable std::once_flag running_text_made_;
  mutable std::optional<vectors::RunningText> running_text_;
  std::vector<float> means_;  // (languages + 1) x dimension; the last is the mean of the others.
};

}  // namespace synoptic
