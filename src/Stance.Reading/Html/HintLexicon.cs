namespace Stance.Reading.Html;

/// <summary>Words in class names and ids, and what they hint at.</summary>
/// <remarks>A word ending in '*' stands for all that begin so. Words of two parts ('read more') are written as one.</remarks>
internal static class HintLexicon
{
    private const int ShortestPrefix = 4;

    private const string Furniture =
        "share* sharing* sharebar addthis* addtoany sharedaddy social* follow* relatedpost* related* recommend* recirc* newsletter* subscribe* subscription* signup* signin login* "
        + "register* registration promo promos promo* advert* ad ads adslot* adunit* adbox adwrap* admodule adcontainer adsense* dfp gpt sponsor* outbrain* taboola* zergnet* revcontent* teads* mgid* "
        + "breadcrumb* nav navbar* navigation* menu* submenu sidebar* rightrail leftrail toolbar* popular* mostpopular trending* mostread* mostviewed mostcommented readnext* "
        + "readmore* readalso upnext nextup morefrom* moreon* morestories morenews alsolike youmaylike maylike mightlike seealso cookie* consent* gdpr* paywall* regwall meteredcontent modal* popup* popover* "
        + "overlay* tooltip* pagination* pager paginator pagenav tags taglist* tagcloud keywords topics topiclist articletags posttags entrytags disclaimer* copyright* print* skiplink* skipto* banner* teaser* searchform "
        + "searchbox rating* ratings starrating poll polls survey* authorbio authorbox aboutauthor abouttheauthor authorinfo authorcard authordescription authordesc contributorbio bio cta calltoaction donate* donation* "
        + "membership* pullquote* rollover* hovercard* screenreader* visuallyhidden sronly offscreen ticker* weatherwidget stockquote jumplink* backtotop crosslink* linkbox* linklist* inarticlelink relatedlink* relatedstor* "
        + "relatedart* relatedcont* readmorelink* moreinfo widgetarea footer* colophon masthead* siteheader siteheader* globalheader pageheader pagefooter postfooter entryfooter articlefooter storyfooter postnav* "
        + "postnavigation prevnext nextprev articleactions postactions actions tooltips bookmark* report* feedback* emailsignup mailchimp optin* leadform affiliate* shopping buynow buybutton pricebox productbox productcard* "
        + "verwandt* werbung anzeige* werbe* empfehl* weitere* mehrzum publicite* publicidad* relacionad* relacionados compartir compartilhe compartilhar condividi correlat* partager lire aussi alire lireaussi leggianche leiamais leamas sigaleyendo reklam* "
        + "navbox* sitenotice catlinks printfooter hatnote tocbox toc tableofcontents playlist* jwplayer* videoplayer* mediaplayer* brightcove* audioplayer* nowplaying scoreboard* "
        + "sitemap* legal apps appstore download* flyout dropdown* megamenu langswitch* languages notification* alertbar breakingnews newsalert stickybar sticky* carousel* slickslider swiper* listicle*nav "
        + "navlinks entryutility postutility utilitybar utility* thumbnail* contentrecommend* trc* nativo* promoted* fbroot fblike tweetbutton plusone gplus whatsapp* pinit pinterest* shariff* heateor* sassysocial* jpsharing* wpulike* "
        + "yarpp* crp* zentry* simplesocial* socialbuttons ssba* mashsb* essb* wpsocialite addressbar inlinepromo inlinesignup inlinenewsletter inlinerelated storycard* contentcard* articlecard* cardlist latestnews latestposts latestarticles recentposts recententries topstories otherstories othernews morearticles morelikethis recentcomments latestcomments lastcomments neuestekommentare";

    private const string Caption =
        "caption* figcaption* wpcaption* imagecaption photocaption mediacaption credit credits photocredit* imagecredit* mediacredit imgcredit copyrightholder imagesource imagetitle imagedesc* photodesc* "
        + "mediameta imagemeta gallerycaption slidecaption slideshow* imageinfo bildunterschrift bildnachweis legende piedefoto piefoto didascalia legenda lightbox* gallery galleries photogallery imagegallery";

    private const string Byline =
        "byline* author authors authorname articleauthor postauthor entryauthor storyauthor writtenby postedby postedon publishdate publisheddate published pubdate pubtime timestamp* datetime dateline* date postdate entrydate articledate "
        + "storydate lastupdated updated lastmodified meta postmeta entrymeta articlemeta storymeta metadata metainfo metabar articleinfo postinfo storyinfo kicker* eyebrow* categorylinks categories catlink postcategory "
        + "entrycategory sectionlabel sectionname rubric* overline vcard readingtime readtime timetoread contributor* reporter* username nickname avatar* profile* usermeta userinfo commentmeta commentmetadata commentauthor commentdate commenttime commentinfo commentusername commentername commenter commentby poster postername says fn";

    private const string Article =
        "articlebody articlecontent* articletext storybody storycontent storytext entrycontent postcontent postbody posttext bodycopy bodytext articlecopy maincontent newsbody newscontent newstext contentbody "
        + "singlecontent pagecontent richtext articlemain articlepage articlewrap fulltext textbody articlebodytext artikeltext articleparagraphs articledetail* newsdetail* articlebodycontent contentarticlebody";

    private const string CommentList =
        "comments commentlist commentslist commentsarea commentarea commentsection commentssection commentscontainer commentcontainer commentswrapper commentwrapper commentswrap commentwrap commentsblock commentblock readercomments usercomments "
        + "readerscomments articlecomments storycomments postcomments commentsbox commentbox commentthread commentthreads commentstream commentfeed commentsfeed disqus* livefyre* fyre facebookcomments fbcomments coral coraltalk talkembed spotim* viafoura* "
        + "openweb hyvor* isso remark42 cackle* gitalk* utterances* kommentare kommentarbereich kommentarliste leserkommentare leserbriefe userkommentare commentaires commentaire listecommentaires comentarios listacomentarios commenti listacommenti "
        + "reacties reactielijst kommentarer kommentit komentarze komentare komentari komentar discussion discussions talkback talkbacks foren forumthread responses userreviews conversation conversations letterstoeditor";

    private const string Comment =
        "comment commentitem commententry commentbody commentcontent commenttext commentmessage singlecomment usercomment readercomment threadcomment kommentar commento comentario reactie commentwrapper reply replies childcomment* subcomment* commentreply";

    private const string Message =
        "commentcontent commenttext commentbody commentmessage commentcopy postmessage messagebody messagecontent messagetext bbwrapper cooked postbody posttext posttextcontent commentbodytext kommentartext kommentarinhalt commentcontents commentdescription usertextbody "
        + "replytext replycontent replybody opiniontext text body content message comentariotexto commentparagraph";

    private const string Post = "forumpost forummessage postcontainer topicpost postrow postbit postbitlegacy bbpreply messagepost jspost threadpost threadmessage";

    private const string PostAuthor = "postprofile messageuser userdetails userstatistics topicavatar postbituserinfo postuser authorpane";

    private const string Form =
        "commentform* respond replyform* commentrespond postcomment addcomment leavecomment leavereply writecomment commentlogin commentpolicy commentguidelines commentingguidelines replyto replylink commentreplylink commentactions commentfooter commentheader "
        + "commentcontrols commenttools commentoptions commentvote* voting votes vote upvote downvote likebutton likes commentlikes commentcount commentscount commentnumber commentnav* sortby sortorder moderation permalink "
        + "cancelcommentreply commentnotes commentsclosed nocomments flagcomment signature userdetails userinfo userstatistics postprofile postauthor messageuser messagemeta messageattribution messagefooter";

    private const string Note = "editorsnote* editornote* editornotes ednote* editorialnote* editorscomment editorcomment noteeditor correctionnote editorcorrection sottcomment redaktionsnotiz";

    private const string Title = "headline articleheadline articletitle storytitle storyheadline posttitle entrytitle pagetitle newstitle titlearticle headlinetitle contenttitle maintitle";

    private const string Embed = "twittertweet tweet embeddedtweet instagrammedia facebookpost fbpost blueskyembed blueskypost mastodonembed mastodonpost embedtwitter tweetembed tweettext tweetbody tweetcontent";

    private const string Sidebar = "rail rail* rightrail leftrail sidebar* secondary widget widgetarea aside related* recommend* complementary recentcomments recentcomment latestcomments lastcomments neuestekommentare dernierscommentaires ultimoscomentarios taboola* outbrain* mostread* mostpopular mostwatched trending* postnavigation postnav navlinks colophon copyright";

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Whole = Build(prefixes: false);
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Prefixes = Build(prefixes: true);
    private static readonly int LongestPrefix = Prefixes.Dictionary.Keys.Max(k => k.Length);

    /// <summary>What one word, in small letters, hints at.</summary>
    public static ElementHints Of(ReadOnlySpan<char> word)
    {
        ElementHints hints = Whole.TryGetValue(word, out int whole) ? (ElementHints)whole : ElementHints.None;
        for (int length = ShortestPrefix - 1; length <= Math.Min(word.Length, LongestPrefix); length++)
        {
            if (Prefixes.TryGetValue(word[..length], out int prefix))
            {
                hints |= (ElementHints)prefix;
            }
        }

        return hints;
    }

    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Build(bool prefixes)
    {
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        (string Words, ElementHints Hint)[] lists =
        [
            (Furniture, ElementHints.Furniture), (Caption, ElementHints.Caption), (Byline, ElementHints.Byline), (Article, ElementHints.Article), (CommentList, ElementHints.CommentList),
            (Comment, ElementHints.Comment), (Message, ElementHints.Message), (Post, ElementHints.Post), (PostAuthor, ElementHints.PostAuthor), (Form, ElementHints.Form), (Note, ElementHints.Note), (Title, ElementHints.Title), (Embed, ElementHints.Embed), (Sidebar, ElementHints.Sidebar),
        ];
        foreach ((string words, ElementHints hint) in lists)
        {
            foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.EndsWith('*') == prefixes))
            {
                string key = word.TrimEnd('*');
                all[key] = all.GetValueOrDefault(key) | (int)hint;
            }
        }

        return all.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
