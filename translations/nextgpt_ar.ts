<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Announcer</name>
    <message>
        <source>Generating a reply</source>
        <translation>جارٍ توليد رد</translation>
    </message>
    <message>
        <source>Reply complete</source>
        <translation>اكتمل الرد</translation>
    </message>
</context>
<context>
    <name>AppDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>AppScrollBar</name>
    <message>
        <source>Scroll</source>
        <translation>تمرير</translation>
    </message>
</context>
<context>
    <name>AssistantMessage</name>
    <message>
        <source>NExT-GPT</source>
        <translation>NExT-GPT</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>مقطوع</translation>
    </message>
    <message>
        <source>not completed</source>
        <translation>غير مكتمل</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>في قائمة الانتظار</translation>
    </message>
</context>
<context>
    <name>AttachmentItem</name>
    <message>
        <source>%1: %2</source>
        <extracomment>File name and error</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, being copied</source>
        <extracomment>%1: file name</extracomment>
        <translation>%1، يجري نسخه</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>File name and duration</extracomment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>إيقاف %1 مؤقتًا</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>تشغيل %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
</context>
<context>
    <name>AttachmentList</name>
    <message>
        <source>Attachments</source>
        <translation>المرفقات</translation>
    </message>
</context>
<context>
    <name>AudioPart</name>
    <message>
        <source>%1 seconds</source>
        <extracomment>%1: duration of a clip in seconds, with one decimal</extracomment>
        <translation>%1 ثانية</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>A key</extracomment>
        <translation>مفتاح المسافة</translation>
    </message>
    <message>
        <source>Position in the audio: %1</source>
        <extracomment>%1: position and duration, such as &quot;0:01.2 / 0:02.5&quot;</extracomment>
        <translation>الموضع في الصوت: %1</translation>
    </message>
</context>
<context>
    <name>AudioSettings</name>
    <message>
        <source>System default</source>
        <translation>افتراضي النظام</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <extracomment>%1: name of an audio device</extracomment>
        <translation>%1 (غير متصل)</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>مستوى الصوت</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>الصوت مكتوم</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم الصوت</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>Playback and recording</source>
        <translation>التشغيل والتسجيل</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>إلغاء كتم الصوت</translation>
    </message>
    <message>
        <source>Output device</source>
        <translation>جهاز الإخراج</translation>
    </message>
    <message>
        <source>Refresh devices</source>
        <translation>تحديث الأجهزة</translation>
    </message>
</context>
<context>
    <name>BranchSwitch</name>
    <message>
        <source>Version %1 of %2</source>
        <translation>النسخة %1 من %2</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>النسخة السابقة</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Number of the version and how many there are, such as &quot;2 / 3&quot;</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>النسخة التالية</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Ctrl+/</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Delete conversation</source>
        <translation>حذف المحادثة</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Conversation</source>
        <translation>محادثة</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
</context>
<context>
    <name>ClipMenu</name>
    <message>
        <source>Loop</source>
        <translation>تكرار</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم الصوت</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>أبطأ</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>أسرع</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>استخدام كمدخل</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>إلغاء كتم الصوت</translation>
    </message>
    <message>
        <source>Open in viewer</source>
        <translation>فتح في العارض</translation>
    </message>
    <message>
        <source>Save this frame…</source>
        <translation>حفظ هذا الإطار…</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Code</source>
        <translation>تعليمات برمجية</translation>
    </message>
    <message>
        <source>Do not wrap</source>
        <translation>بلا التفاف للأسطر</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>التفاف الأسطر</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message composer</source>
        <translation>تحرير الرسالة</translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>A key</extracomment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <extracomment>&quot;Esc&quot; is a key</extracomment>
        <translation>إيقاف  Esc</translation>
    </message>
    <message>
        <source>Queue</source>
        <extracomment>&quot;Queue&quot;: send after the reply that is being generated</extracomment>
        <translation>إضافة إلى الانتظار</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Attach images, videos and audio</source>
        <translation>إرفاق صور ومقاطع فيديو وصوت</translation>
    </message>
    <message>
        <source>Discard recording</source>
        <translation>تجاهل التسجيل</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>No matching conversations</source>
        <translation>لا توجد محادثات مطابقة</translation>
    </message>
    <message>
        <source>Your conversations will appear here</source>
        <translation>ستظهر محادثاتك هنا</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>F2</source>
        <extracomment>A key</extracomment>
        <translation>F2</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>إلغاء التثبيت</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Del</source>
        <extracomment>A key</extracomment>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Title of a conversation and its age</extracomment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1, %2, generating</source>
        <extracomment>Title of a conversation and its age; a reply is being generated</extracomment>
        <translation>%1، %2، قيد التوليد</translation>
    </message>
    <message>
        <source>More actions for %1</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>إجراءات أخرى لـ %1</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to attach</source>
        <translation>أفلت للإرفاق</translation>
    </message>
    <message>
        <source>Drop images, videos or audio clips to attach them to your message. Your files are copied and stay unchanged.</source>
        <translation>أفلت الصور أو مقاطع الفيديو أو الصوت لإرفاقها برسالتك. تُنسخ ملفاتك وتبقى كما هي.</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Draw a large red star at night</source>
        <extracomment>The prompts to try are understood by the small bundled model, which knows only simple English words. Keep them close to the source.</extracomment>
        <translation>Draw a large red star at night</translation>
    </message>
    <message>
        <source>What is in this image?</source>
        <translation>What is in this image?</translation>
    </message>
    <message>
        <source>Make a video of a small blue boat moving right, at sunset</source>
        <translation>Make a video of a small blue boat moving right, at sunset</translation>
    </message>
    <message>
        <source>What does a small yellow bird sound like?</source>
        <translation>What does a small yellow bird sound like?</translation>
    </message>
    <message>
        <source>A small blue boat at the bottom left, sunset</source>
        <translation>A small blue boat at the bottom left, sunset</translation>
    </message>
    <message>
        <source>Draw a yellow bird at the top right, meadow</source>
        <translation>Draw a yellow bird at the top right, meadow</translation>
    </message>
    <message>
        <source>What would you like to create?</source>
        <translation>ماذا تود أن تنشئ؟</translation>
    </message>
    <message>
        <source>Send and receive text, images, videos and audio. Everything stays on this computer.</source>
        <translation>أرسل واستقبل النصوص والصور ومقاطع الفيديو والصوت. كل شيء يبقى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Send and receive text and images. Everything stays on this computer.</source>
        <translation>أرسل واستقبل النصوص والصور. كل شيء يبقى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Drop images, videos or audio files anywhere in this window</source>
        <translation>أفلت صورًا أو مقاطع فيديو أو ملفات صوت في أي مكان من هذه النافذة</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The file is too large. Images may have up to %1 megapixels and %2.</source>
        <translation>الملف كبير جدًا. الحد الأقصى للصور %1 ميغابكسل و%2.</translation>
    </message>
    <message>
        <source>A file could not be read. It may have been moved, or access to it is not permitted.</source>
        <translation>تعذرت قراءة ملف. ربما نُقل من مكانه أو لا يُسمح بالوصول إليه.</translation>
    </message>
    <message>
        <source>This file type is not supported. Choose an image (PNG, JPEG, WebP, GIF, TIFF or BMP), a video or an audio file.</source>
        <translation>نوع الملف هذا غير مدعوم. اختر صورة (PNG أو JPEG أو WebP أو GIF أو TIFF أو BMP) أو مقطع فيديو أو ملف صوت.</translation>
    </message>
    <message>
        <source>The file is damaged and could not be read completely.</source>
        <translation>الملف تالف وتعذرت قراءته كاملًا.</translation>
    </message>
    <message>
        <source>No model was found.</source>
        <translation>لم يُعثر على أي نموذج.</translation>
    </message>
    <message>
        <source>The model&apos;s description file is not valid.</source>
        <translation>ملف وصف النموذج غير صالح.</translation>
    </message>
    <message>
        <source>A model file is damaged: its checksum does not match.</source>
        <translation>أحد ملفات النموذج تالف: مجموع التحقق غير مطابق.</translation>
    </message>
    <message>
        <source>The parts of this model do not fit together.</source>
        <translation>أجزاء هذا النموذج غير متوافقة فيما بينها.</translation>
    </message>
    <message>
        <source>A weights file of the model has an invalid format.</source>
        <translation>تنسيق أحد ملفات أوزان النموذج غير صالح.</translation>
    </message>
    <message>
        <source>A weights file of the model belongs to a different network.</source>
        <translation>أحد ملفات أوزان النموذج يخص شبكة أخرى.</translation>
    </message>
    <message>
        <source>This model cannot generate this kind of output.</source>
        <translation>لا يستطيع هذا النموذج توليد هذا النوع من المخرجات.</translation>
    </message>
    <message>
        <source>The message is too long for this model. Shorten it and send it again.</source>
        <translation>الرسالة أطول مما يتسع له هذا النموذج. اختصرها وأرسلها مجددًا.</translation>
    </message>
    <message>
        <source>A setting is outside its valid range. Check the generation settings.</source>
        <translation>أحد الإعدادات خارج نطاقه المسموح. تحقق من إعدادات التوليد.</translation>
    </message>
    <message>
        <source>There was not enough memory. Use fewer steps or a smaller size, or close other programs.</source>
        <translation>لم تكن الذاكرة كافية. استخدم خطوات أقل أو حجمًا أصغر، أو أغلق برامج أخرى.</translation>
    </message>
    <message>
        <source>The disk is full, so the result could not be saved. Free some space and try again.</source>
        <translation>القرص ممتلئ فتعذر حفظ النتيجة. أفرغ بعض المساحة ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The result could not be saved because its folder is not writable.</source>
        <translation>تعذر حفظ النتيجة لأن مجلدها لا يقبل الكتابة.</translation>
    </message>
    <message>
        <source>The selected compute device is not available. If it worked before, restart the program.</source>
        <translation>جهاز الحوسبة المحدد غير متاح. إذا كان يعمل من قبل، فأعد تشغيل البرنامج.</translation>
    </message>
    <message>
        <source>An unexpected error occurred in the program.</source>
        <translation>حدث خطأ غير متوقع في البرنامج.</translation>
    </message>
    <message>
        <source>The file was not changed.</source>
        <translation>لم يتغير الملف.</translation>
    </message>
    <message>
        <source>Your conversations are safe and can still be read.</source>
        <translation>محادثاتك بأمان ولا تزال قراءتها ممكنة.</translation>
    </message>
    <message>
        <source>Your message and the text of the reply are kept.</source>
        <translation>تم الاحتفاظ برسالتك وبنص الرد.</translation>
    </message>
    <message>
        <source>Your message and the conversation are kept.</source>
        <translation>تم الاحتفاظ برسالتك وبالمحادثة.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Reload the model</source>
        <translation>إعادة تحميل النموذج</translation>
    </message>
</context>
<context>
    <name>FailurePart</name>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences: what happened, and what is kept</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>إخفاء التفاصيل</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>عرض التفاصيل</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Images (%1)</source>
        <translation>صور (%1)</translation>
    </message>
    <message>
        <source>Videos (%1)</source>
        <translation>فيديو (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>حفظ باسم</translation>
    </message>
    <message>
        <source>Attach images, videos and audio</source>
        <translation>إرفاق صور ومقاطع فيديو وصوت</translation>
    </message>
    <message>
        <source>Images, videos and audio (%1)</source>
        <extracomment>File name patterns, such as &quot;*.png *.jpg&quot;</extracomment>
        <translation>صور وفيديو وصوت (%1)</translation>
    </message>
    <message>
        <source>Audio (%1)</source>
        <translation>صوت (%1)</translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <extracomment>Kind of file and file name pattern, such as &quot;Images (*.png)&quot;</extracomment>
        <translation>%1 (*.%2)</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 / %2</source>
        <extracomment>Position in a clip and its duration, such as &quot;0:01.2 / 0:02.5&quot;</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>GeneratingIndicator</name>
    <message>
        <source>Generating…</source>
        <translation>جارٍ التوليد…</translation>
    </message>
</context>
<context>
    <name>GenerationDetails</name>
    <message>
        <source>Generation details</source>
        <translation>تفاصيل التوليد</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of the copied details: label and value</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ImagePart</name>
    <message>
        <source>%1 × %2</source>
        <extracomment>Width and height of an image in pixels</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>نسخ الصورة</translation>
    </message>
    <message>
        <source>View full size</source>
        <translation>عرض بالحجم الكامل</translation>
    </message>
</context>
<context>
    <name>ImageViewer</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>LatestButton</name>
    <message>
        <source>Latest</source>
        <extracomment>Button: scroll down to the latest message</extracomment>
        <translation>الأحدث</translation>
    </message>
</context>
<context>
    <name>Launch</name>
    <message>
        <source>NExT-GPT is already running; its window was raised.</source>
        <translation>يعمل NExT-GPT بالفعل، وقد أُظهرت نافذته.</translation>
    </message>
    <message>
        <source>this profile is in use by a program that does not respond; end it, or choose another folder with --profile.</source>
        <translation>هذا الملف الشخصي قيد الاستخدام من برنامج لا يستجيب؛ أنهِه أو اختر مجلدًا آخر باستخدام --profile.</translation>
    </message>
</context>
<context>
    <name>LaunchOptions</name>
    <message>
        <source>Chat with a multimodal model that reads and generates text, images, videos and audio. Everything stays on this computer.
Commands without a window: nextgpt reply | verify | inspect | benchmark | --check; each has --help.</source>
        <translation>دردش مع نموذج متعدد الوسائط يقرأ النصوص والصور ومقاطع الفيديو والصوت ويولّدها. كل شيء يبقى على هذا الحاسوب.
أوامر بلا نافذة: nextgpt reply | verify | inspect | benchmark | --check؛ ولكل منها --help.</translation>
    </message>
    <message>
        <source>Folder of the conversations and settings.</source>
        <translation>مجلد المحادثات والإعدادات.</translation>
    </message>
    <message>
        <source>Folder of the model, containing bundle.json.</source>
        <translation>مجلد النموذج الذي يحتوي على bundle.json.</translation>
    </message>
    <message>
        <source>Compute device: auto, cpu or cuda:N.</source>
        <translation>جهاز الحوسبة: auto أو cpu أو cuda:N.</translation>
    </message>
    <message>
        <source>Theme for this run: light, dark or system.</source>
        <translation>السمة لهذا التشغيل: light أو dark أو system.</translation>
    </message>
    <message>
        <source>Scale factor of the window&apos;s contents.</source>
        <translation>معامل تكبير محتوى النافذة.</translation>
    </message>
    <message>
        <source>Size of the window in pixels.</source>
        <translation>حجم النافذة بالبكسل.</translation>
    </message>
    <message>
        <source>Send this message when the window is shown.</source>
        <translation>إرسال هذه الرسالة عند ظهور النافذة.</translation>
    </message>
    <message>
        <source>Attach an image, a video or an audio file to the --say message (repeatable).</source>
        <translation>إرفاق صورة أو مقطع فيديو أو ملف صوت برسالة --say (قابل للتكرار).</translation>
    </message>
    <message>
        <source>Save a screenshot of the window and exit.</source>
        <translation>حفظ لقطة للنافذة ثم الخروج.</translation>
    </message>
    <message>
        <source>Delay before the screenshot.</source>
        <translation>المهلة قبل أخذ اللقطة.</translation>
    </message>
    <message>
        <source>Engine to use instead: scripted:FILE.json.</source>
        <translation>المحرك البديل: scripted:FILE.json.</translation>
    </message>
    <message>
        <source>unknown command “%1”</source>
        <translation>أمر غير معروف «%1»</translation>
    </message>
    <message>
        <source>Try “nextgpt --help”.</source>
        <translation>جرّب «nextgpt --help».</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>NExT-GPT</source>
        <extracomment>%1: title of the conversation</extracomment>
        <translation>NExT-GPT</translation>
    </message>
    <message>
        <source>%1 – NExT-GPT</source>
        <translation>%1 – NExT-GPT</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>MarkdownReader</name>
    <message>
        <source>[image from %1, not loaded] </source>
        <translation>[صورة من %1، لم تُحمَّل] </translation>
    </message>
</context>
<context>
    <name>MediaSetting</name>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>قوة التوجيه</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>الإطارات</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>الثواني</translation>
    </message>
    <message>
        <source>More steps take longer and usually add detail</source>
        <translation>كلما زادت الخطوات طال الوقت وزادت التفاصيل غالبًا</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Modality and name of a setting, such as &quot;Images: Steps&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reset %1: %2</source>
        <extracomment>Modality and name of a setting</extracomment>
        <translation>إعادة ضبط %1: %2</translation>
    </message>
</context>
<context>
    <name>MediaTile</name>
    <message>
        <source>This file is damaged or missing</source>
        <translation>هذا الملف تالف أو مفقود</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>استخدام كمدخل</translation>
    </message>
    <message>
        <source>Reply actions</source>
        <translation>إجراءات الرد</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>إعادة التوليد</translation>
    </message>
    <message>
        <source>Generate another reply; this one is kept</source>
        <translation>توليد رد آخر مع الاحتفاظ بهذا الرد</translation>
    </message>
    <message>
        <source>Save video with audio…</source>
        <translation>حفظ الفيديو مع الصوت…</translation>
    </message>
    <message>
        <source>Save the video with this audio as its audio track</source>
        <translation>حفظ الفيديو مع جعل هذا الصوت مسارًا صوتيًا له</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>The prompt and the settings of the generation</source>
        <translation>الموجّه وإعدادات التوليد</translation>
    </message>
    <message>
        <source>Reply with an image</source>
        <translation>الرد بصورة</translation>
    </message>
    <message>
        <source>Send the same message again and ask for an image</source>
        <translation>إرسال الرسالة نفسها مجددًا وطلب صورة</translation>
    </message>
</context>
<context>
    <name>MessageDelegate</name>
    <message>
        <source>You, %1</source>
        <extracomment>%1: time of day</extracomment>
        <translation>أنت، %1</translation>
    </message>
    <message>
        <source>Reply, %1</source>
        <translation>رد، %1</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
</context>
<context>
    <name>Modalities</name>
    <message>
        <source>text</source>
        <extracomment>A modality, as in &quot;text, image, video, audio&quot;</extracomment>
        <translation>نص</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>image</source>
        <extracomment>A modality, as in &quot;text, image, video, audio&quot;</extracomment>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>This model cannot generate images</source>
        <translation>لا يستطيع هذا النموذج توليد الصور</translation>
    </message>
    <message>
        <source>Stop this image</source>
        <translation>إيقاف هذه الصورة</translation>
    </message>
    <message>
        <source>Save image as…</source>
        <translation>حفظ الصورة باسم…</translation>
    </message>
    <message>
        <source>How closely the image follows the prompt</source>
        <translation>مدى التزام الصورة بالموجّه</translation>
    </message>
    <message>
        <source>video</source>
        <extracomment>A modality, as in &quot;text, image, video, audio&quot;</extracomment>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>مقاطع الفيديو</translation>
    </message>
    <message>
        <source>This model cannot generate videos</source>
        <translation>لا يستطيع هذا النموذج توليد مقاطع الفيديو</translation>
    </message>
    <message>
        <source>Stop this video</source>
        <translation>إيقاف هذا الفيديو</translation>
    </message>
    <message>
        <source>Save video as…</source>
        <translation>حفظ الفيديو باسم…</translation>
    </message>
    <message>
        <source>How closely the video follows the prompt</source>
        <translation>مدى التزام الفيديو بالموجّه</translation>
    </message>
    <message>
        <source>audio</source>
        <extracomment>A modality, as in &quot;text, image, video, audio&quot;</extracomment>
        <translation>صوت</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>صوت</translation>
    </message>
    <message>
        <source>This model cannot generate audio</source>
        <translation>لا يستطيع هذا النموذج توليد الصوت</translation>
    </message>
    <message>
        <source>Stop this audio clip</source>
        <translation>إيقاف هذا المقطع الصوتي</translation>
    </message>
    <message>
        <source>Save audio as…</source>
        <translation>حفظ الصوت باسم…</translation>
    </message>
    <message>
        <source>How closely the audio follows the prompt</source>
        <translation>مدى التزام الصوت بالموجّه</translation>
    </message>
</context>
<context>
    <name>ModelStatusCard</name>
    <message>
        <source>Model: %1</source>
        <translation>النموذج: %1</translation>
    </message>
    <message>
        <source>Demo</source>
        <extracomment>The model is only a demonstration</extracomment>
        <translation>تجريبي</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation>جارٍ تحميل النموذج</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>دون اتصال</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
</context>
<context>
    <name>OutputSelector</name>
    <message>
        <source>Output</source>
        <translation>المخرجات</translation>
    </message>
    <message>
        <source>Auto</source>
        <extracomment>Output: the model decides</extracomment>
        <translation>تلقائي</translation>
    </message>
</context>
<context>
    <name>PartText</name>
    <message>
        <source>Generating text</source>
        <translation>جارٍ توليد النص</translation>
    </message>
    <message>
        <source>Generating image</source>
        <translation>جارٍ توليد الصورة</translation>
    </message>
    <message>
        <source>Generating video</source>
        <translation>جارٍ توليد الفيديو</translation>
    </message>
    <message>
        <source>Generating audio</source>
        <translation>جارٍ توليد الصوت</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>جارٍ تحميل النموذج</translation>
    </message>
    <message>
        <source>Reading attachments</source>
        <translation>جارٍ قراءة المرفقات</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>جارٍ فك الترميز</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>جارٍ الحفظ</translation>
    </message>
    <message>
        <source>%1: step %2 of %3</source>
        <extracomment>%1 is what is happening, for example &quot;Generating image&quot;.</extracomment>
        <translation>%1: الخطوة %2 من %3</translation>
    </message>
    <message>
        <source>%1:%2 left</source>
        <extracomment>Time left in minutes and seconds.</extracomment>
        <translation>الوقت المتبقي %1:%2</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 رمز/ث</translation>
    </message>
    <message>
        <source>first token after %1 s</source>
        <translation>أول رمز بعد %1 ث</translation>
    </message>
    <message numerus="yes">
        <source>%n oldest message(s) not used</source>
        <extracomment>The conversation was too long for the model.</extracomment>
        <translation>
            <numerusform>استُخدمت كل الرسائل</numerusform>
            <numerusform>أقدم رسالة لم تُستخدم</numerusform>
            <numerusform>أقدم رسالتين لم تُستخدما</numerusform>
            <numerusform>أقدم %n رسائل لم تُستخدم</numerusform>
            <numerusform>أقدم %n رسالة لم تُستخدم</numerusform>
            <numerusform>أقدم %n رسالة لم تُستخدم</numerusform>
        </translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>الموجّه</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>قوة التوجيه</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>طريقة أخذ العينات</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>Decoding precision</source>
        <extracomment>The number format the decoder computed in; the value is &quot;float16&quot;, &quot;bfloat16&quot; or &quot;float32&quot;.</extracomment>
        <translation>دقة فك الترميز</translation>
    </message>
    <message>
        <source>SHA-256 of the model</source>
        <translation>بصمة SHA-256 للنموذج</translation>
    </message>
    <message>
        <source>The program was closed before this was finished.</source>
        <translation>أُغلق البرنامج قبل اكتمال هذا.</translation>
    </message>
    <message>
        <source>Everything generated until then is kept.</source>
        <translation>تم الاحتفاظ بكل ما وُلّد حتى تلك اللحظة.</translation>
    </message>
    <message>
        <source>Generation was stopped.</source>
        <translation>أُوقف التوليد.</translation>
    </message>
    <message>
        <source>Video generated from: %1</source>
        <translation>فيديو مولَّد من: %1</translation>
    </message>
    <message>
        <source>Attached video</source>
        <translation>فيديو مرفق</translation>
    </message>
    <message>
        <source>Audio generated from: %1</source>
        <translation>صوت مولَّد من: %1</translation>
    </message>
    <message>
        <source>Attached audio</source>
        <translation>صوت مرفق</translation>
    </message>
    <message>
        <source>Image generated from: %1</source>
        <translation>صورة مولَّدة من: %1</translation>
    </message>
    <message>
        <source>Attached image</source>
        <translation>صورة مرفقة</translation>
    </message>
    <message>
        <source>Checking the model&apos;s files</source>
        <translation>جارٍ التحقق من ملفات النموذج</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <extracomment>%1 is what is happening, %2 the share that is done in percent.</extracomment>
        <translation>%1: %2%</translation>
    </message>
</context>
<context>
    <name>PendingPart</name>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
</context>
<context>
    <name>PromptEditor</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>تعديل الرسالة</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>إعادة الإرسال</translation>
    </message>
</context>
<context>
    <name>PromptField</name>
    <message>
        <source>Message</source>
        <translation>الرسالة</translation>
    </message>
    <message>
        <source>Write a message, or drop an image, a video or an audio file…</source>
        <translation>اكتب رسالة، أو أفلت صورة أو مقطع فيديو أو ملف صوت…</translation>
    </message>
</context>
<context>
    <name>RecordButton</name>
    <message>
        <source>Stop and attach the recording</source>
        <translation>إيقاف التسجيل وإرفاقه</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <extracomment>A key combination</extracomment>
        <translation>Ctrl+مسافة</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>إيقاف التسجيل</translation>
    </message>
    <message>
        <source>Record audio: click, or hold down</source>
        <translation>تسجيل الصوت: انقر أو اضغط باستمرار</translation>
    </message>
    <message>
        <source>Record audio</source>
        <translation>تسجيل الصوت</translation>
    </message>
</context>
<context>
    <name>RecordingBar</name>
    <message>
        <source>Recording, %1</source>
        <translation>جارٍ التسجيل، %1</translation>
    </message>
    <message>
        <source>Opening the microphone…</source>
        <translation>جارٍ فتح الميكروفون…</translation>
    </message>
    <message>
        <source>Saving the recording…</source>
        <translation>جارٍ حفظ التسجيل…</translation>
    </message>
    <message>
        <source>Too loud</source>
        <translation>الصوت مرتفع جدًا</translation>
    </message>
</context>
<context>
    <name>RecordingFolder</name>
    <message>
        <source>Recording %1</source>
        <translation>تسجيل %1</translation>
    </message>
</context>
<context>
    <name>RecordingText</name>
    <message>
        <source>The recording contains only silence. Check that the microphone is switched on.</source>
        <translation>لا يحتوي التسجيل إلا على صمت. تأكد من تشغيل الميكروفون.</translation>
    </message>
    <message>
        <source>The recording reached its maximum length and was stopped. It is attached to your message.</source>
        <translation>بلغ التسجيل طوله الأقصى فتوقف، وهو مرفق برسالتك.</translation>
    </message>
    <message>
        <source>No microphone was found. Connect one, or choose another in the settings.</source>
        <translation>لم يُعثر على ميكروفون. وصّل واحدًا أو اختر غيره من الإعدادات.</translation>
    </message>
    <message>
        <source>The microphone cannot be used. Another program may be using it, or access to it is not permitted.</source>
        <translation>لا يمكن استخدام الميكروفون. ربما يستخدمه برنامج آخر أو لا يُسمح بالوصول إليه.</translation>
    </message>
    <message>
        <source>The microphone was disconnected. What was recorded so far is attached to your message.</source>
        <translation>انقطع اتصال الميكروفون. ما سُجّل حتى الآن مرفق برسالتك.</translation>
    </message>
    <message>
        <source>The microphone was disconnected. Nothing was recorded.</source>
        <translation>انقطع اتصال الميكروفون. لم يُسجَّل شيء.</translation>
    </message>
    <message>
        <source>The disk is full. What was recorded so far is attached to your message.</source>
        <translation>القرص ممتلئ. ما سُجّل حتى الآن مرفق برسالتك.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was recorded. Free some space and try again.</source>
        <translation>القرص ممتلئ فلم يُسجَّل شيء. أفرغ بعض المساحة ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The recording could not be written any further. What was recorded so far is attached to your message.</source>
        <translation>تعذرت مواصلة كتابة التسجيل. ما سُجّل حتى الآن مرفق برسالتك.</translation>
    </message>
    <message>
        <source>The recording could not be written to the disk. Nothing was recorded.</source>
        <translation>تعذرت كتابة التسجيل على القرص. لم يُسجَّل شيء.</translation>
    </message>
</context>
<context>
    <name>RenameField</name>
    <message>
        <source>Conversation title</source>
        <translation>عنوان المحادثة</translation>
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <source>Position in the video</source>
        <translation>الموضع في الفيديو</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>البحث في المحادثات</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <extracomment>A key combination</extracomment>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>مسح البحث</translation>
    </message>
</context>
<context>
    <name>SectionLabel</name>
    <message>
        <source>Pinned</source>
        <translation>المثبتة</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>أقدم</translation>
    </message>
</context>
<context>
    <name>SelectBox</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a setting and its value</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Ctrl+Plus, Ctrl+Minus, Ctrl+0</source>
        <extracomment>Key combinations</extracomment>
        <translation>Ctrl+زائد، Ctrl+ناقص، Ctrl+0</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>تقليل الحركة</translation>
    </message>
    <message>
        <source>Replaces movement with short fades</source>
        <translation>يستبدل الحركة بتلاشٍ قصير</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>Send with Enter</source>
        <translation>الإرسال بمفتاح Enter</translation>
    </message>
    <message>
        <source>Shift+Enter starts a new line</source>
        <translation>Shift+Enter لبدء سطر جديد</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter starts a new line</source>
        <translation>Ctrl+Enter للإرسال، وEnter لبدء سطر جديد</translation>
    </message>
    <message>
        <source>Reproducibility</source>
        <translation>قابلية التكرار</translation>
    </message>
    <message>
        <source>Fixed seed</source>
        <translation>بذرة ثابتة</translation>
    </message>
    <message>
        <source>The same prompt then gives the same result</source>
        <translation>الموجّه نفسه يعطي عندئذ النتيجة نفسها</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>استعادة القيم الافتراضية</translation>
    </message>
</context>
<context>
    <name>ShortcutDialog</name>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>البحث في المحادثات</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>كتابة رسالة</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>سطر جديد</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>سهم لأعلى</translation>
    </message>
    <message>
        <source>Restore the last message in an empty field</source>
        <translation>استعادة آخر رسالة في الحقل الفارغ</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Attach images, videos and audio</source>
        <translation>إرفاق صور ومقاطع فيديو وصوت</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Paste text or an image</source>
        <translation>لصق نص أو صورة</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+مسافة</translation>
    </message>
    <message>
        <source>Record audio: press twice, or hold down</source>
        <translation>تسجيل الصوت: اضغط مرتين أو اضغط باستمرار</translation>
    </message>
    <message>
        <source>Space, Left, Right</source>
        <translation>مسافة، يسار، يمين</translation>
    </message>
    <message>
        <source>Play or pause, seek</source>
        <translation>تشغيل أو إيقاف مؤقت، تقديم وترجيع</translation>
    </message>
    <message>
        <source>Comma, Period</source>
        <translation>فاصلة، نقطة</translation>
    </message>
    <message>
        <source>Previous frame, next frame</source>
        <translation>الإطار السابق، الإطار التالي</translation>
    </message>
    <message>
        <source>&lt;, &gt;, L, M, F, S</source>
        <translation>&lt;، &gt;، L، M، F، S</translation>
    </message>
    <message>
        <source>Slower, faster, loop, mute, open in viewer, save frame</source>
        <translation>أبطأ، أسرع، تكرار، كتم الصوت، فتح في العارض، حفظ الإطار</translation>
    </message>
    <message>
        <source>9, 0</source>
        <translation>9، 0</translation>
    </message>
    <message>
        <source>Volume down, volume up</source>
        <translation>خفض الصوت، رفع الصوت</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop, discard the recording, or close</source>
        <translation>إيقاف، أو تجاهل التسجيل، أو إغلاق</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Move to the next area of the window</source>
        <translation>الانتقال إلى القسم التالي من النافذة</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up، Page Down</translation>
    </message>
    <message>
        <source>Scroll the conversation</source>
        <translation>تمرير المحادثة</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>إعادة تسمية المحادثة</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Delete the selected conversation (can be undone)</source>
        <translation>حذف المحادثة المحددة (يمكن التراجع)</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>إظهار الشريط الجانبي أو إخفاؤه</translation>
    </message>
    <message>
        <source>Ctrl+Plus, Ctrl+Minus, Ctrl+0</source>
        <translation>Ctrl+زائد، Ctrl+ناقص، Ctrl+0</translation>
    </message>
    <message>
        <source>Larger text, smaller text, default size</source>
        <translation>نص أكبر، نص أصغر، الحجم الافتراضي</translation>
    </message>
    <message>
        <source>Ctrl+Comma</source>
        <translation>Ctrl+فاصلة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Ctrl+/</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>NExT-GPT</source>
        <translation>NExT-GPT</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>On the button that starts a new conversation</extracomment>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>New conversation  Ctrl+N</source>
        <extracomment>&quot;Ctrl+N&quot; is a key combination</extracomment>
        <translation>محادثة جديدة  Ctrl+N</translation>
    </message>
</context>
<context>
    <name>SignalList</name>
    <message>
        <source>Signal tokens of this reply</source>
        <translation>رموز الإشارة في هذا الرد</translation>
    </message>
    <message>
        <source>signal tokens of this reply</source>
        <translation>رموز الإشارة في هذا الرد</translation>
    </message>
</context>
<context>
    <name>SpeedMenu</name>
    <message>
        <source>Normal speed</source>
        <extracomment>Playback speed, such as &quot;1.5×&quot;</extracomment>
        <translation>السرعة العادية</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
</context>
<context>
    <name>StarterCard</name>
    <message>
        <source>%1 in, %2 out</source>
        <extracomment>Two modalities, such as &quot;image in, text out&quot;</extracomment>
        <translation>المدخل: %1، المخرج: %2</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a setting and its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Decrease: %1</source>
        <translation>تقليل: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Increase: %1</source>
        <translation>زيادة: %1</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Video controls</source>
        <translation>عناصر التحكم بالفيديو</translation>
    </message>
    <message>
        <source>Audio controls</source>
        <translation>عناصر التحكم بالصوت</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>A key</extracomment>
        <translation>مفتاح المسافة</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم الصوت</translation>
    </message>
    <message>
        <source>Play once</source>
        <translation>التشغيل مرة واحدة</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>تكرار</translation>
    </message>
    <message>
        <source>Speed: %1</source>
        <extracomment>%1: playback speed, such as &quot;1.5×&quot;</extracomment>
        <translation>السرعة: %1</translation>
    </message>
    <message>
        <source>%1×</source>
        <extracomment>Playback speed, such as &quot;1.5×&quot;</extracomment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>الإطار السابق</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>الإطار التالي</translation>
    </message>
    <message>
        <source>No audio device: playing silently</source>
        <translation>لا يوجد جهاز صوت: التشغيل بلا صوت</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>إلغاء كتم الصوت</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>إجراءات أخرى</translation>
    </message>
    <message>
        <source>Open in viewer</source>
        <translation>فتح في العارض</translation>
    </message>
</context>
<context>
    <name>UserMessage</name>
    <message>
        <source>Copy message</source>
        <translation>نسخ الرسالة</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>تعديل وإعادة إرسال</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>في قائمة الانتظار</translation>
    </message>
</context>
<context>
    <name>VideoPart</name>
    <message>
        <source>%1 seconds</source>
        <extracomment>%1: duration of a clip in seconds, with one decimal</extracomment>
        <translation>%1 ثانية</translation>
    </message>
</context>
<context>
    <name>VideoViewer</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>نسخ الصورة</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>استخدام كمدخل</translation>
    </message>
    <message>
        <source>Image controls</source>
        <translation>عناصر التحكم بالصورة</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>ملاءمة النافذة</translation>
    </message>
</context>
<context>
    <name>VolumeSlider</name>
    <message>
        <source>Volume: %1 %</source>
        <extracomment>A percentage</extracomment>
        <translation>مستوى الصوت: %1%</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::Application</name>
    <message>
        <source>The conversation is not saved because the disk is full. Free some space; saving is retried automatically.</source>
        <translation>لم تُحفظ المحادثة لأن القرص ممتلئ. أفرغ بعض المساحة؛ وستُعاد محاولة الحفظ تلقائيًا.</translation>
    </message>
    <message>
        <source>The conversation is not saved because the disk cannot be written. Saving is retried automatically.</source>
        <translation>لم تُحفظ المحادثة لتعذر الكتابة على القرص. ستُعاد محاولة الحفظ تلقائيًا.</translation>
    </message>
    <message>
        <source>This message cannot hold more attachments. The recording is kept and will be offered the next time you start the program.</source>
        <translation>لا تتسع هذه الرسالة لمزيد من المرفقات. التسجيل محفوظ وسيُعرض عليك عند تشغيل البرنامج في المرة القادمة.</translation>
    </message>
    <message>
        <source>A recording of %1 was recovered and attached to this message.</source>
        <translation>استُعيد تسجيل مدته %1 وأُرفق بهذه الرسالة.</translation>
    </message>
    <message>
        <source>Recordings with a total length of %1 were recovered and attached to this message.</source>
        <translation>استُعيدت تسجيلات مدتها الإجمالية %1 وأُرفقت بهذه الرسالة.</translation>
    </message>
    <message>
        <source>Nothing can be saved in “%1”. You can continue, but this session will not be stored.</source>
        <translation>لا يمكن حفظ أي شيء في «%1». يمكنك المتابعة لكن هذه الجلسة لن تُحفظ.</translation>
    </message>
    <message>
        <source>The conversation database was damaged and a new one was created. The damaged file is kept as “%1”.</source>
        <translation>كانت قاعدة بيانات المحادثات تالفة فأُنشئت أخرى جديدة. الملف التالف محفوظ باسم «%1».</translation>
    </message>
    <message>
        <source>The settings file was damaged, so all settings were reset. The damaged file is kept.</source>
        <translation>كان ملف الإعدادات تالفًا فأُعيد ضبط كل الإعدادات. الملف التالف محفوظ.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ChatViewModel</name>
    <message>
        <source>The audio device was disconnected. Playback is paused; press play to continue.</source>
        <translation>انقطع اتصال جهاز الصوت. التشغيل متوقف مؤقتًا؛ اضغط تشغيل للمتابعة.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ConversationListModel</name>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>“%1” removed</source>
        <translation>أُزيلت «%1»</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>قبل دقيقة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %n دقائق</numerusform>
            <numerusform>قبل %n دقيقة</numerusform>
            <numerusform>قبل %n دقيقة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DraftViewModel</name>
    <message>
        <source>%1 over the limit</source>
        <translation>يتجاوز الحد بمقدار %1</translation>
    </message>
    <message>
        <source>Pasted image</source>
        <translation>صورة ملصقة</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::EngineStatus</name>
    <message>
        <source>%1 in use</source>
        <translation>%1 قيد الاستخدام</translation>
    </message>
    <message>
        <source>Loading model…</source>
        <translation>جارٍ تحميل النموذج…</translation>
    </message>
    <message>
        <source>Checking the model&apos;s files… %1 %</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>جارٍ فحص ملفات النموذج… %1%</translation>
    </message>
    <message>
        <source>Loading model… %1 %</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>جارٍ تحميل النموذج… %1%</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::PartListModel</name>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::SettingsViewModel</name>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
</context>
</TS>
