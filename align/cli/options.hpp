#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "synoptic/align.hpp"
#include "synoptic/article.hpp"
#include "synoptic/dictionary.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/model.hpp"
#include "synoptic/weights.hpp"

/// Options that several verbs share, so that they are named and explained in one place.
namespace synoptic::cli {

/// How files become articles.
struct InputOptions {
  std::vector<std::string> languages;  ///< By position. An empty one is to be recognised.
  ReadOptions read;                    ///< What all have in common.
};
/// --lang, --encoding, --fields, --presplit and --break-at.
void AddInput(CLI::App& command, InputOptions& options);
/// All but the first, where something else names the languages.
void AddPresplit(CLI::App& command, ReadOptions& options);
/// --languages: those of a model.
void AddLanguages(CLI::App& command, std::vector<std::string>& languages);
void AddOutput(CLI::App& command, std::string& file);
void AddMinProbability(CLI::App& command, AlignOptions& options);
void AddOrder(CLI::App& command, AlignOptions& options);
void AddOnlyRisk(CLI::App& command, AlignOptions& options);
void AddUnits(CLI::App& command, UnitKind& units);

/// What --model and --max-vocab say.
struct ModelOptions {
  std::string file;  ///< For all languages, "none": no vectors at all; empty: the embedded model,
                     ///< unless there are
  std::vector<ModelFile> files;  ///< files for a language each.
  OpenOptions open;
};
void AddModel(CLI::App& command, ModelOptions& options);
void AddMaxVocab(CLI::App& command, std::size_t& max_words, const std::string& otherwise);
/// Throws CLI::ValidationError for "none".
Model OpenModel(const ModelOptions& options);
/// The model, or what takes its place if it is "none".
std::unique_ptr<const Encoder> OpenEncoder(const ModelOptions& options);
/// All that the model is read from.
std::vector<std::string> FilesOf(const ModelOptions& options);

/// --dictionary, which may be repeated.
void AddDictionaries(CLI::App& command, std::vector<std::string>& files);
/// Says on standard error what of them is passed over.
std::vector<Dictionary> ReadDictionaries(const std::vector<std::string>& files);

/// --weights.
void AddWeights(CLI::App& command, AlignOptions& options);
/// Says on standard error if weights were learned with another model than the one in use,
/// or what a result rests on if there is none.
void NoteWeights(const Weights& weights, const Encoder& encoder);

/// "it=wiki.it.vec": the file of a language.
void AddModelFile(CLI::App& command, const std::string& name, const std::string& meaning,
                  ModelFile& model);

/// Checks of an option's value, with a message that says what was expected and what was found.
CLI::Validator Between(double least, double most);
CLI::Validator Inside(double least, double most);  ///< Without both.
CLI::Validator OneOf(const std::vector<std::string>& names);

}  // namespace synoptic::cli
