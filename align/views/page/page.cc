// A synopsis as one page that needs nothing else: no network, no fonts, no images; without scripts
// the first article leads, and all is there that the articles say and share.
//
//     Synopsis -> PageModel -> top, rows, data -> page        language of the page -> PageStrings
//
// The model has all that is shown, and the page is drawn from it once; the script moves the same
// elements into the rows of another leader, which the model has laid out, too. The page's security
// policy lets nothing be fetched and no script run but that one, so that a mistake in escaping
// could disfigure the page and do no more. The fragment "#B18" is a sentence; script/address.js
// adds what else the reader has chosen.

#include <ostream>
#include <string>

#include "align/views/page/draw.hpp"
#include "align/views/page/html_text.hpp"
#include "align/views/page/page_assets.hpp"
#include "align/views/page/page_model.hpp"
#include "align/views/page/page_strings.hpp"
#include "align/views/short_forms.hpp"
#include "synoptic/synopsis.hpp"
#include "synoptic/text.hpp"
#include "synoptic/views.hpp"

namespace synoptic {
namespace {

using views::Escape;
using views::PageModel;
using views::PageStrings;

std::string DrawHead(const PageModel& model, const PageStrings& strings) {
  std::string out = "<!doctype html>\n<html" + views::PageLanguageAttributes(strings) +
                    ">\n<head>\n<meta charset=\"utf-8\">\n"
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                    "style-src 'unsafe-inline'; script-src 'sha256-";
  out += views::kPageScriptHash;
  out +=
      "'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<title>";
  for (std::size_t i = 0; i < model.articles(); ++i) {
    const Article& article = model.article(i);
    out += Escape(article.title.empty() ? article.id : article.title) + " · ";
  }
  out += Escape(strings["page"]) + "</title>\n<style>";
  out += views::kPageStyle;
  out += "</style>\n<script>";
  out += views::kPageScript;
  return out + "</script>\n</head>\n";
}

/// What is done with the page: useless without the script, which shows it.
std::string DrawBar(const PageModel& model, const PageStrings& strings) {
  const auto button = [&](const std::string& name, const std::string& content) {
    return "<button id=" + name + " title=\"" + Escape(strings[name]) + "\">" + content +
           "</button>";
  };
  std::string out = "<nav class=\"bar\">\n<span class=\"leads\" role=\"group\" aria-label=\"" +
                    Escape(strings["lead"]) + "\">";
  for (std::size_t i = 0; i < model.articles(); ++i) {
    const std::string letter = views::ArticleLetter(i);
    out += "<button data-lead=\"" + letter + "\" aria-label=\"" +
           Escape(strings.Say("article", {{"a", letter}})) + "\">" + letter + "</button>";
  }
  out += "</span>\n<span class=\"steps\">" +
         button("previous", "<span class=\"point back\"></span>") +
         "<span id=\"place\" role=\"status\">" + views::Sign("differs") + ' ' +
         std::to_string(model.disagreements()) + "</span>" +
         button("next", "<span class=\"point\"></span>") +
         "</span>\n<input type=\"search\" id=\"find\" aria-label=\"" + Escape(strings["find"]) +
         "\" placeholder=\"" + Escape(strings["find"]) + "\">\n" +
         button("review", "<span class=\"pen\"></span>") + button("help", "?") + "\n</nav>\n";
  return out;
}

std::string DrawHelp(const PageStrings& strings) {
  constexpr std::pair<std::string_view, std::string_view> kKeys[] = {
      {"n p", "differences"}, {"o", "others"}, {"j k", "sentences"},
      {"e", "why"},           {"/", "find"},   {"y", "copy"},
      {"1 – 9", "lead"},      {"?", "help"},   {"Esc", "close"}};
  std::string out = "<dialog id=\"keys\" aria-label=\"" + Escape(strings["help"]) + "\"><dl>";
  for (const auto& [keys, name] : kKeys) {
    out += "<dt><kbd>" + std::string(keys) + "</kbd></dt><dd>" +
           Escape(strings["key." + std::string(name)]) + "</dd>";
  }
  return out + "</dl></dialog>\n";
}

std::string DrawFoot(const Synopsis& synopsis, const PageStrings& strings) {
  return "<footer class=\"foot\">" +
         Escape(strings.Say(
             "foot", {{"order", strings["order." + std::string(OrderName(synopsis.order))]},
                      {"model", synopsis.engine.model_name + ' ' + synopsis.engine.model_hash},
                      {"dimensions", std::to_string(synopsis.engine.model_dimension)}})) +
         "</footer>\n";
}

}  // namespace

void WriteHtml(const Synopsis& synopsis, std::ostream& out, const HtmlOptions& options) {
  CheckSynopsis(synopsis);
  const PageStrings strings(options.language);
  const PageModel model(synopsis);
  const std::string page =
      DrawHead(model, strings) + "<body>\n" + views::DrawTop(model, strings) +
      DrawBar(model, strings) + "<main style=\"--articles:" + std::to_string(model.articles()) +
      "\">\n" + views::DrawRows(model, strings) + "</main>\n" +
      "<aside id=\"note\" hidden></aside>\n" + DrawHelp(strings) + DrawFoot(synopsis, strings) +
      views::DrawData(model, strings, options.opens_with) + "</body>\n</html>\n";
  out.write(page.data(), static_cast<std::streamsize>(page.size()));
}

}  // namespace synoptic
