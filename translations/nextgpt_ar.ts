<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AdvancedFields</name>
    <message>
        <source>Advanced</source>
        <translation>خيارات متقدمة</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>Empty: one pass over the data</source>
        <translation>إن تُرك فارغًا: مرور واحد على البيانات</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>الدفعة</translation>
    </message>
    <message>
        <source>Default of this stage: %1</source>
        <extracomment>%1: a number</extracomment>
        <translation>القيمة الافتراضية لهذه المرحلة: %1</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>معدل التعلم</translation>
    </message>
    <message>
        <source>Held back for validation</source>
        <translation>المحجوز للتحقق</translation>
    </message>
    <message>
        <source>The share of the data that only measures the loss</source>
        <translation>نسبة البيانات المخصصة لقياس الخسارة فقط</translation>
    </message>
</context>
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
    <name>AppScrollBar</name>
    <message>
        <source>Scroll</source>
        <translation>تمرير</translation>
    </message>
</context>
<context>
    <name>AppearanceSettings</name>
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
    <message>
        <source>Waiting for its turn</source>
        <translation>في انتظار دوره</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Takes a message out of the queue</extracomment>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Stopped before anything was generated.</source>
        <translation>أُوقف قبل توليد أي شيء.</translation>
    </message>
</context>
<context>
    <name>AttachmentItem</name>
    <message>
        <source>%1: %2</source>
        <extracomment>File name and error
----------
File name and what of the file is not used</extracomment>
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
    <message>
        <source>Use its readable part</source>
        <translation>استخدام الجزء القابل للقراءة منه</translation>
    </message>
</context>
<context>
    <name>AttachmentList</name>
    <message>
        <source>Attachments</source>
        <translation>المرفقات</translation>
    </message>
    <message>
        <source>Remove all</source>
        <extracomment>Removes all attachments</extracomment>
        <translation>إزالة الكل</translation>
    </message>
    <message>
        <source>+%1</source>
        <extracomment>How many attachments follow those in sight</extracomment>
        <translation>‎+%1</translation>
    </message>
</context>
<context>
    <name>AttachmentListModel</name>
    <message>
        <source>Only its audio is used: the video (%1) cannot be decoded.</source>
        <extracomment>%1: the name of a codec</extracomment>
        <translation>يُستخدم صوته فقط: لا يمكن فك ترميز الفيديو (%1).</translation>
    </message>
    <message>
        <source>Without audio: its audio (%1) cannot be decoded.</source>
        <extracomment>%1: the name of a codec</extracomment>
        <translation>دون صوت: لا يمكن فك ترميز صوته (%1).</translation>
    </message>
    <message>
        <source>Only the readable part of this incomplete image is used.</source>
        <translation>لا يُستخدم من هذه الصورة غير المكتملة إلا الجزء القابل للقراءة.</translation>
    </message>
    <message>
        <source>This file is incomplete. Use its readable part?</source>
        <translation>هذا الملف غير مكتمل. هل تريد استخدام الجزء القابل للقراءة منه؟</translation>
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
    <message>
        <source>Search conversations</source>
        <translation>البحث في المحادثات</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Hardware check</source>
        <translation>فحص العتاد</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>عرض تقديمي</translation>
    </message>
    <message>
        <source>F5</source>
        <extracomment>A key</extracomment>
        <translation>F5</translation>
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
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
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
        <source>Save this frame</source>
        <translation>حفظ هذا الإطار</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
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
    <name>CompareCard</name>
    <message>
        <source>Choose another run to compare “%1” with.</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>اختر عملية تدريب أخرى لمقارنتها بـ «%1».</translation>
    </message>
    <message>
        <source>“%1” and “%2” (dashed)</source>
        <extracomment>Names of two training runs</extracomment>
        <translation>«%1» و«%2» (بخط متقطع)</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>إنهاء المقارنة</translation>
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
    <name>ComposerNotice</name>
    <message>
        <source>Remove</source>
        <extracomment>Removes the attachments that cannot be sent</extracomment>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Attach the image</source>
        <translation>إرفاق الصورة</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ConversationExport</name>
    <message>
        <source>Conversation</source>
        <translation>محادثة</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>صوت</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>You · %1</source>
        <extracomment>%1: date and time</extracomment>
        <translation>أنت · %1</translation>
    </message>
    <message>
        <source>Reply · %1</source>
        <translation>رد · %1</translation>
    </message>
    <message>
        <source>The file of this medium is missing.</source>
        <translation>ملف هذه الوسائط مفقود.</translation>
    </message>
    <message>
        <source>The generation was stopped.</source>
        <translation>أُوقف التوليد.</translation>
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
    <message>
        <source>Export…</source>
        <extracomment>Opens a menu of formats</extracomment>
        <translation>تصدير…</translation>
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
    <name>CrashNotice</name>
    <message>
        <source>Open last conversation</source>
        <translation>فتح المحادثة الأخيرة</translation>
    </message>
    <message>
        <source>Load the model</source>
        <translation>تحميل النموذج</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>عرض التقرير</translation>
    </message>
</context>
<context>
    <name>CrashReportDialog</name>
    <message>
        <source>Crash report</source>
        <translation>تقرير الأعطال</translation>
    </message>
    <message>
        <source>This report stays on this computer. It contains no messages and no file names. Copy it if you want to report the problem.</source>
        <translation>يبقى هذا التقرير على هذا الحاسوب. لا يحتوي على أي رسائل أو أسماء ملفات. انسخه إذا أردت الإبلاغ عن المشكلة.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>نسخ التقرير</translation>
    </message>
</context>
<context>
    <name>CurveCard</name>
    <message>
        <source>Show all steps</source>
        <translation>عرض كل الخطوات</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <extracomment>How much the curves of a chart are smoothed</extracomment>
        <translation>التنعيم</translation>
    </message>
    <message>
        <source>Arrow keys read values, plus and minus zoom, Home shows all steps</source>
        <extracomment>How to use a chart with the keyboard</extracomment>
        <translation>مفاتيح الأسهم لقراءة القيم، وزائد وناقص للتكبير والتصغير، وHome لعرض كل الخطوات</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>CurveCards</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>A curve of a run: the curve, and the name of the run</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>الخسارة</translation>
    </message>
    <message>
        <source>Distance from the decoder&apos;s condition</source>
        <translation>البُعد عن شرط مفكك الترميز</translation>
    </message>
    <message>
        <source>Denoising loss of the decoders</source>
        <translation>خسارة إزالة الضوضاء في وحدات فك الترميز</translation>
    </message>
    <message>
        <source>Cross-entropy of replies about each medium</source>
        <translation>الإنتروبيا المتقاطعة للردود حول كل وسيط</translation>
    </message>
</context>
<context>
    <name>DataBox</name>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Drop a folder or files here</source>
        <translation>أفلت مجلدًا أو ملفات هنا</translation>
    </message>
    <message>
        <source>Dialogues as JSON, in the formats of NExT-GPT</source>
        <translation>حوارات بتنسيق JSON وفق صيغ NExT-GPT</translation>
    </message>
    <message>
        <source>Media with captions in text files of the same name, or lists as JSON, JSON lines or CSV</source>
        <translation>وسائط مع أوصافها في ملفات نصية تحمل الاسم نفسه، أو قوائم بتنسيق JSON أو JSON Lines أو CSV</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>إضافة ملفات…</translation>
    </message>
    <message>
        <source>Checking the data…</source>
        <translation>جارٍ فحص البيانات…</translation>
    </message>
</context>
<context>
    <name>DataCheck</name>
    <message numerus="yes">
        <source>%n file(s) are missing</source>
        <translation>
            <numerusform>لا ملفات مفقودة</numerusform>
            <numerusform>ملف واحد مفقود</numerusform>
            <numerusform>ملفان مفقودان</numerusform>
            <numerusform>%n ملفات مفقودة</numerusform>
            <numerusform>%n ملفًا مفقودًا</numerusform>
            <numerusform>%n ملف مفقود</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n missing file(s)</source>
        <translation>
            <numerusform>عرض الملفات المفقودة</numerusform>
            <numerusform>عرض الملف المفقود</numerusform>
            <numerusform>عرض الملفين المفقودين</numerusform>
            <numerusform>عرض الملفات المفقودة (%n)</numerusform>
            <numerusform>عرض الملفات المفقودة (%n)</numerusform>
            <numerusform>عرض الملفات المفقودة (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read</source>
        <translation>
            <numerusform>لا ملفات تتعذر قراءتها</numerusform>
            <numerusform>ملف واحد تتعذر قراءته</numerusform>
            <numerusform>ملفان تتعذر قراءتهما</numerusform>
            <numerusform>%n ملفات تتعذر قراءتها</numerusform>
            <numerusform>%n ملفًا تتعذر قراءتها</numerusform>
            <numerusform>%n ملف تتعذر قراءتها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n unreadable file(s)</source>
        <translation>
            <numerusform>عرض الملفات غير المقروءة</numerusform>
            <numerusform>عرض الملف غير المقروء</numerusform>
            <numerusform>عرض الملفين غير المقروءين</numerusform>
            <numerusform>عرض الملفات غير المقروءة (%n)</numerusform>
            <numerusform>عرض الملفات غير المقروءة (%n)</numerusform>
            <numerusform>عرض الملفات غير المقروءة (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) or answer(s) are empty</source>
        <translation>
            <numerusform>لا أوصاف أو إجابات بلا نص</numerusform>
            <numerusform>وصف واحد أو إجابة واحدة بلا نص</numerusform>
            <numerusform>وصفان أو إجابتان بلا نص</numerusform>
            <numerusform>%n أوصاف أو إجابات بلا نص</numerusform>
            <numerusform>%n وصفًا أو إجابة بلا نص</numerusform>
            <numerusform>%n وصف أو إجابة بلا نص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n item(s) without text</source>
        <translation>
            <numerusform>عرض العناصر التي بلا نص</numerusform>
            <numerusform>عرض العنصر الذي بلا نص</numerusform>
            <numerusform>عرض العنصرين اللذين بلا نص</numerusform>
            <numerusform>عرض العناصر التي بلا نص (%n)</numerusform>
            <numerusform>عرض العناصر التي بلا نص (%n)</numerusform>
            <numerusform>عرض العناصر التي بلا نص (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) share a name with another item</source>
        <translation>
            <numerusform>لا عناصر تحمل اسم عنصر آخر</numerusform>
            <numerusform>عنصر واحد يحمل اسم عنصر آخر</numerusform>
            <numerusform>عنصران يحملان اسم عنصر آخر</numerusform>
            <numerusform>%n عناصر تحمل اسم عنصر آخر</numerusform>
            <numerusform>%n عنصرًا تحمل اسم عنصر آخر</numerusform>
            <numerusform>%n عنصر تحمل اسم عنصر آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n name(s)</source>
        <translation>
            <numerusform>عرض الأسماء</numerusform>
            <numerusform>عرض الاسم</numerusform>
            <numerusform>عرض الاسمين</numerusform>
            <numerusform>عرض الأسماء (%n)</numerusform>
            <numerusform>عرض الأسماء (%n)</numerusform>
            <numerusform>عرض الأسماء (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) occur more than once</source>
        <translation>
            <numerusform>لا أوصاف مكررة</numerusform>
            <numerusform>وصف واحد مكرر</numerusform>
            <numerusform>وصفان مكرران</numerusform>
            <numerusform>%n أوصاف مكررة</numerusform>
            <numerusform>%n وصفًا مكررًا</numerusform>
            <numerusform>%n وصف مكرر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n caption(s)</source>
        <translation>
            <numerusform>عرض الأوصاف</numerusform>
            <numerusform>عرض الوصف</numerusform>
            <numerusform>عرض الوصفين</numerusform>
            <numerusform>عرض الأوصاف (%n)</numerusform>
            <numerusform>عرض الأوصاف (%n)</numerusform>
            <numerusform>عرض الأوصاف (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are in the validation data too</source>
        <translation>
            <numerusform>لا عناصر موجودة في بيانات التحقق أيضًا</numerusform>
            <numerusform>عنصر واحد موجود في بيانات التحقق أيضًا</numerusform>
            <numerusform>عنصران موجودان في بيانات التحقق أيضًا</numerusform>
            <numerusform>%n عناصر موجودة في بيانات التحقق أيضًا</numerusform>
            <numerusform>%n عنصرًا موجودًا في بيانات التحقق أيضًا</numerusform>
            <numerusform>%n عنصر موجود في بيانات التحقق أيضًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n item(s)</source>
        <translation>
            <numerusform>عرض العناصر</numerusform>
            <numerusform>عرض العنصر</numerusform>
            <numerusform>عرض العنصرين</numerusform>
            <numerusform>عرض العناصر (%n)</numerusform>
            <numerusform>عرض العناصر (%n)</numerusform>
            <numerusform>عرض العناصر (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are too long</source>
        <translation>
            <numerusform>لا عناصر أطول من اللازم</numerusform>
            <numerusform>عنصر واحد أطول من اللازم</numerusform>
            <numerusform>عنصران أطول من اللازم</numerusform>
            <numerusform>%n عناصر أطول من اللازم</numerusform>
            <numerusform>%n عنصرًا أطول من اللازم</numerusform>
            <numerusform>%n عنصر أطول من اللازم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) need media that this model does not support</source>
        <translation>
            <numerusform>لا عناصر تتطلب وسائط لا يدعمها هذا النموذج</numerusform>
            <numerusform>عنصر واحد يتطلب وسائط لا يدعمها هذا النموذج</numerusform>
            <numerusform>عنصران يتطلبان وسائط لا يدعمها هذا النموذج</numerusform>
            <numerusform>%n عناصر تتطلب وسائط لا يدعمها هذا النموذج</numerusform>
            <numerusform>%n عنصرًا تتطلب وسائط لا يدعمها هذا النموذج</numerusform>
            <numerusform>%n عنصر تتطلب وسائط لا يدعمها هذا النموذج</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) cannot be understood</source>
        <translation>
            <numerusform>لا عناصر يتعذر فهمها</numerusform>
            <numerusform>عنصر واحد يتعذر فهمه</numerusform>
            <numerusform>عنصران يتعذر فهمهما</numerusform>
            <numerusform>%n عناصر يتعذر فهمها</numerusform>
            <numerusform>%n عنصرًا يتعذر فهمها</numerusform>
            <numerusform>%n عنصر يتعذر فهمها</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatabaseSalvage</name>
    <message>
        <source>Recovered conversation</source>
        <translation>محادثة مستعادة</translation>
    </message>
</context>
<context>
    <name>DeviceNotice</name>
    <message>
        <source>Restart the program</source>
        <translation>إعادة تشغيل البرنامج</translation>
    </message>
    <message>
        <source>Continue on the processor</source>
        <translation>المتابعة على المعالج</translation>
    </message>
    <message>
        <source>Restart the program and compute on the processor until it is closed</source>
        <translation>إعادة تشغيل البرنامج والحوسبة على المعالج حتى إغلاقه</translation>
    </message>
</context>
<context>
    <name>DeviceTitle</name>
    <message>
        <source>Monitor (%1)</source>
        <extracomment>%1: an output of a graphics card, such as &quot;HDMI 0&quot;</extracomment>
        <translation>شاشة (%1)</translation>
    </message>
    <message>
        <source>Built-in audio (%1)</source>
        <extracomment>%1: name of an audio chip</extracomment>
        <translation>الصوت المدمج (%1)</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>DoctorText</name>
    <message>
        <source>Language model</source>
        <translation>النموذج اللغوي</translation>
    </message>
    <message>
        <source>ImageBind</source>
        <translation>ImageBind</translation>
    </message>
    <message>
        <source>NExT-GPT&apos;s trained tensors</source>
        <translation>موتّرات NExT-GPT المدرَّبة</translation>
    </message>
    <message>
        <source>Image decoder</source>
        <translation>مفكك ترميز الصور</translation>
    </message>
    <message>
        <source>Video decoder</source>
        <translation>مفكك ترميز الفيديو</translation>
    </message>
    <message>
        <source>Audio decoder</source>
        <translation>مفكك ترميز الصوت</translation>
    </message>
    <message>
        <source>language model</source>
        <translation>نموذج لغوي</translation>
    </message>
    <message>
        <source>separate LoRA adapter</source>
        <translation>مكيّف LoRA منفصل</translation>
    </message>
    <message>
        <source>denoiser of an image decoder</source>
        <translation>مزيل ضوضاء لمفكك ترميز الصور</translation>
    </message>
    <message>
        <source>denoiser of a video decoder</source>
        <translation>مزيل ضوضاء لمفكك ترميز الفيديو</translation>
    </message>
    <message>
        <source>denoiser of an audio decoder</source>
        <translation>مزيل ضوضاء لمفكك ترميز الصوت</translation>
    </message>
    <message>
        <source>autoencoder of images or videos</source>
        <translation>مرمّز تلقائي للصور أو الفيديو</translation>
    </message>
    <message>
        <source>autoencoder of spectrograms</source>
        <translation>مرمّز تلقائي للمخططات الطيفية</translation>
    </message>
    <message>
        <source>CLIP text encoder</source>
        <translation>مرمّز نصوص CLIP</translation>
    </message>
    <message>
        <source>CLAP text encoder</source>
        <translation>مرمّز نصوص CLAP</translation>
    </message>
    <message>
        <source>vocoder</source>
        <translation>فوكودر</translation>
    </message>
    <message>
        <source>scheduler</source>
        <translation>مُجدوِل</translation>
    </message>
    <message>
        <source>tokenizer of the language model</source>
        <translation>مجزّئ نصوص النموذج اللغوي</translation>
    </message>
    <message>
        <source>added tokens of the language model</source>
        <translation>الرموز المضافة إلى النموذج اللغوي</translation>
    </message>
    <message>
        <source>tokenizer of a CLIP text encoder</source>
        <translation>مجزّئ لمرمّز نصوص CLIP</translation>
    </message>
    <message>
        <source>tokenizer of a CLAP text encoder</source>
        <translation>مجزّئ لمرمّز نصوص CLAP</translation>
    </message>
    <message>
        <source>%1 holds tensors of no network that this program knows.</source>
        <translation>يحتوي الملف %1 على موتّرات لا تخص أي شبكة يعرفها هذا البرنامج.</translation>
    </message>
    <message>
        <source>%1 is an adapter file of NExT-GPT&apos;s newer code; rename its tensors from model.mm_input_projector to mm_input_projector.</source>
        <translation>الملف %1 ملف محوّل من الشيفرة الأحدث لـ NExT-GPT؛ أعد تسمية موتّراته من model.mm_input_projector إلى mm_input_projector.</translation>
    </message>
    <message>
        <source>There is no language model.</source>
        <translation>لا يوجد نموذج لغوي.</translation>
    </message>
    <message>
        <source>NExT-GPT 7B was trained with Vicuna 7B v0; give its folder.</source>
        <translation>دُرّب NExT-GPT 7B باستخدام Vicuna 7B v0؛ أضف مجلده.</translation>
    </message>
    <message>
        <source>There is no tokenizer.model of the language model.</source>
        <translation>لا يوجد ملف tokenizer.model للنموذج اللغوي.</translation>
    </message>
    <message>
        <source>It was published in the same folder as the language model.</source>
        <translation>نُشر في المجلد نفسه مع النموذج اللغوي.</translation>
    </message>
    <message>
        <source>There is no ImageBind.</source>
        <translation>لا يوجد ImageBind.</translation>
    </message>
    <message>
        <source>Give imagebind_huge.</source>
        <translation>أضف imagebind_huge.</translation>
    </message>
    <message>
        <source>There is no projection that NExT-GPT trains.</source>
        <translation>لا يوجد أي من الإسقاطات التي يدرّبها NExT-GPT.</translation>
    </message>
    <message>
        <source>Give NExT-GPT&apos;s pytorch_model.pt.</source>
        <translation>أضف ملف pytorch_model.pt الخاص بـ NExT-GPT.</translation>
    </message>
    <message>
        <source>There is no autoencoder of the %1 decoder.</source>
        <translation>لا يوجد مرمّز تلقائي لمفكك ترميز %1.</translation>
    </message>
    <message>
        <source>There is no text encoder of the %1 decoder.</source>
        <translation>لا يوجد مرمّز نصوص لمفكك ترميز %1.</translation>
    </message>
    <message>
        <source>There is no tokenizer (vocab.json and merges.txt) of the %1 decoder.</source>
        <translation>لا يوجد مجزّئ نصوص (vocab.json وmerges.txt) لمفكك ترميز %1.</translation>
    </message>
    <message>
        <source>There is no scheduler_config.json of the %1 decoder.</source>
        <translation>لا يوجد ملف scheduler_config.json لمفكك ترميز %1.</translation>
    </message>
    <message>
        <source>There is no vocoder of the %1 decoder.</source>
        <translation>لا يوجد فوكودر لمفكك ترميز %1.</translation>
    </message>
    <message>
        <source>Give the whole folder in which the %1 decoder was published.</source>
        <translation>أضف المجلد الكامل الذي نُشر فيه مفكك ترميز %1.</translation>
    </message>
    <message>
        <source>There is no config.json for the %1.</source>
        <translation>لا يوجد ملف config.json لما يلي: %1.</translation>
    </message>
    <message>
        <source>Give the whole folder in which it was published.</source>
        <translation>أضف المجلد الكامل الذي نُشر فيه.</translation>
    </message>
    <message>
        <source>There is no config.json for ImageBind, whose widths are not those of imagebind_huge.</source>
        <translation>لا يوجد ملف config.json لـ ImageBind، وأبعاده تختلف عن أبعاد imagebind_huge.</translation>
    </message>
    <message>
        <source>Write one; docs/bundle-format.md describes it.</source>
        <translation>أنشئ واحدًا؛ يصفه docs/bundle-format.md.</translation>
    </message>
    <message>
        <source>There is no %1 decoder: the model cannot generate this medium.</source>
        <translation>لا يوجد مفكك ترميز %1: لا يستطيع النموذج توليد هذا النوع من الوسائط.</translation>
    </message>
    <message>
        <source>Give only one of them.</source>
        <translation>أضف واحدًا منهما فقط.</translation>
    </message>
    <message>
        <source>%1 is another copy of %2 and is not used.</source>
        <translation>الملف %1 نسخة أخرى من %2 ولا يُستخدم.</translation>
    </message>
    <message>
        <source>No added_tokens.json says how many signal tokens there are; NExT-GPT&apos;s counts are assumed: 4 for images, 24 for videos, 8 for audio.</source>
        <translation>لا يوجد ملف added_tokens.json يحدد عدد رموز الإشارة؛ تُفترض أعداد NExT-GPT: 4 للصور و24 للفيديو و8 للصوت.</translation>
    </message>
    <message>
        <source>No file states the scale of the LoRA branches; NExT-GPT&apos;s is taken, alpha / rank = 1.</source>
        <translation>لا يذكر أي ملف مقياس فروع LoRA؛ يُستخدم مقياس NExT-GPT، أي alpha / rank = 1.</translation>
    </message>
    <message>
        <source>%1 is a checkpoint of stage 1 or 2.</source>
        <translation>الملف %1 نقطة حفظ من المرحلة 1 أو 2.</translation>
    </message>
    <message>
        <source>Use the one of stage 3, which has been trained to answer.</source>
        <translation>استخدم نقطة حفظ المرحلة 3 التي دُرّبت على الإجابة.</translation>
    </message>
    <message>
        <source>ImageBind gives %1 numbers, the input projection takes %2.</source>
        <translation>عدد القيم التي يُخرجها ImageBind هو %1، وما يقبله إسقاط الإدخال %2.</translation>
    </message>
    <message>
        <source>Give the ImageBind whose embeddings have %1 numbers.</source>
        <translation>أضف نسخة ImageBind التي عدد قيم تضميناتها %1.</translation>
    </message>
    <message>
        <source>The language model is %1 numbers wide, the projections were trained with %2.</source>
        <translation>عرض النموذج اللغوي %1 من القيم، ودُرّبت الإسقاطات على عرض %2.</translation>
    </message>
    <message>
        <source>Give the language model with which the projections were trained.</source>
        <translation>أضف النموذج اللغوي الذي دُرّبت معه الإسقاطات.</translation>
    </message>
    <message>
        <source>The language model has %1 layers, the LoRA branches were trained for %2.</source>
        <translation>عدد طبقات النموذج اللغوي %1، ودُرّبت فروع LoRA لعدد %2.</translation>
    </message>
    <message>
        <source>The language model has %1 rows, the projections were trained with %2.</source>
        <translation>عدد صفوف النموذج اللغوي %1، ودُرّبت الإسقاطات مع %2.</translation>
    </message>
    <message>
        <source>The file of the projections must hold the token tables with the new rows; NExT-GPT&apos;s pytorch_model.pt does.</source>
        <translation>يجب أن يحتوي ملف الإسقاطات على جداول الرموز بصفوفها الجديدة، كما في ملف pytorch_model.pt الخاص بـ NExT-GPT.</translation>
    </message>
    <message>
        <source>The tokenizer has %1 pieces and needs %2 rows with the signal tokens, the projections were trained with %3.</source>
        <translation>عدد قطع مجزّئ النصوص %1، وعدد الصفوف التي يحتاجها مع رموز الإشارة %2، ودُرّبت الإسقاطات مع %3.</translation>
    </message>
    <message>
        <source>Give the tokenizer and the added_tokens.json with which the projections were trained.</source>
        <translation>أضف مجزّئ النصوص وملف added_tokens.json اللذين دُرّبت معهما الإسقاطات.</translation>
    </message>
    <message>
        <source>NExT-GPT&apos;s tensors have no projection for the %1 decoder.</source>
        <translation>لا تتضمن موتّرات NExT-GPT إسقاطًا لمفكك ترميز %1.</translation>
    </message>
    <message>
        <source>Leave the %1 decoder out, or give projections that were trained with one.</source>
        <translation>استبعد مفكك ترميز %1، أو أضف إسقاطات دُرّبت مع مفكك كهذا.</translation>
    </message>
    <message>
        <source>This %1 decoder is conditioned by %2 numbers, the projection gives %3.</source>
        <translation>عدد قيم الشرط في مفكك ترميز %1 هذا هو %2، وما يُخرجه الإسقاط %3.</translation>
    </message>
    <message>
        <source>Give a %1 decoder that is conditioned by %2 numbers, or projections that were trained with this one.</source>
        <translation>أضف مفكك ترميز %1 الذي عدد قيم شرطه %2، أو إسقاطات دُرّبت مع المفكك الحالي.</translation>
    </message>
    <message>
        <source>The %1 decoder&apos;s text encoder gives %2 numbers, its denoiser takes %3.</source>
        <translation>عدد القيم التي يُخرجها مرمّز النصوص في مفكك ترميز %1 هو %2، وما يقبله مزيل الضوضاء فيه %3.</translation>
    </message>
    <message>
        <source>Give the text encoder that was published with this denoiser.</source>
        <translation>أضف مرمّز النصوص الذي نُشر مع مزيل الضوضاء هذا.</translation>
    </message>
    <message>
        <source>The %1 decoder&apos;s text encoder has %2 positions, the projection gives %3.</source>
        <translation>عدد مواضع مرمّز النصوص في مفكك ترميز %1 هو %2، وما يُخرجه الإسقاط %3.</translation>
    </message>
    <message>
        <source>The %1 decoder&apos;s denoiser works on %2 channels, its autoencoder on %3.</source>
        <translation>عدد قنوات مزيل الضوضاء في مفكك ترميز %1 هو %2، وعدد قنوات مرمّزه التلقائي %3.</translation>
    </message>
    <message>
        <source>Give the autoencoder that was published with this denoiser.</source>
        <translation>أضف المرمّز التلقائي الذي نُشر مع مزيل الضوضاء هذا.</translation>
    </message>
    <message>
        <source>image</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>video</source>
        <translation>الفيديو</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>delta of a language model</source>
        <translation>فرق لنموذج لغوي</translation>
    </message>
    <message>
        <source>Two files are of the kind &quot;%1&quot;: %2 and %3.</source>
        <translation>يوجد ملفان من النوع «%1»: %2 و%3.</translation>
    </message>
    <message>
        <source>The shard %1 is missing.</source>
        <translation>الجزء %1 مفقود.</translation>
    </message>
    <message>
        <source>Download it into the folder of the others.</source>
        <translation>نزّله إلى مجلد الأجزاء الأخرى.</translation>
    </message>
    <message>
        <source>%1 names shards of which none is there.</source>
        <translation>يذكر الملف %1 أجزاءً لا يوجد أي منها.</translation>
    </message>
    <message>
        <source>Its sizes are not those of Stable Diffusion 1 or 2; put one into a folder %1 beside the file.</source>
        <translation>أبعاده ليست أبعاد Stable Diffusion 1 أو 2؛ ضع ملف config.json في مجلد باسم %1 بجانب ملف الأوزان.</translation>
    </message>
    <message>
        <source>A single file does not contain it; it is in the folder of the same name where Stable Diffusion is published in diffusers&apos; layout.</source>
        <translation>لا يتضمنه الملف المفرد؛ يوجد في المجلد الذي يحمل الاسم نفسه حيث يُنشر Stable Diffusion ببنية diffusers.</translation>
    </message>
    <message>
        <source>No scheduler_config.json is beside the single file; Stable Diffusion 1&apos;s is taken.</source>
        <translation>لا يوجد ملف scheduler_config.json بجانب الملف المفرد؛ يُستخدم ملف Stable Diffusion 1.</translation>
    </message>
    <message>
        <source>There is no base for %1, which holds only differences to another language model.</source>
        <translation>لا يوجد نموذج أساس للملف %1 الذي لا يحتوي إلا على الفروق عن نموذج لغوي آخر.</translation>
    </message>
    <message>
        <source>Give the folder of the model it was made from as well; for Vicuna v0 and v1.1 this is LLaMA.</source>
        <translation>أضف أيضًا مجلد النموذج الذي أُنشئ منه؛ وهو LLaMA في حالة Vicuna v0 وv1.1.</translation>
    </message>
    <message>
        <source>The delta %1 was made from a language model of %2 layers and %3 numbers, its base %4 has %5 and %6.</source>
        <translation>أُنشئ الفرق %1 من نموذج لغوي عدد طبقاته %2 وعرضه %3 من القيم، أما نموذج الأساس %4 فعدد طبقاته %5 وعرضه %6.</translation>
    </message>
    <message>
        <source>Give the language model from which the delta was made.</source>
        <translation>أضف النموذج اللغوي الذي أُنشئ منه الفرق.</translation>
    </message>
    <message>
        <source>There is no adapter_config.json for %1.</source>
        <translation>لا يوجد ملف adapter_config.json للملف %1.</translation>
    </message>
    <message>
        <source>It states the scale of the adapter and was published in the same folder as the adapter.</source>
        <translation>يذكر مقياس المكيّف، ونُشر في المجلد نفسه مع المكيّف.</translation>
    </message>
    <message>
        <source>Both %1 and %2 have LoRA branches.</source>
        <translation>يحتوي كل من %1 و%2 على فروع LoRA.</translation>
    </message>
    <message>
        <source>Give only one of them, or merge one into the language model.</source>
        <translation>أضف واحدًا منهما فقط، أو ادمج أحدهما في النموذج اللغوي.</translation>
    </message>
    <message>
        <source>The language model has %1 layers, the LoRA adapter was trained for %2.</source>
        <translation>عدد طبقات النموذج اللغوي %1، ودُرّب مكيّف LoRA لعدد %2.</translation>
    </message>
    <message>
        <source>Give the language model with which the adapter was trained.</source>
        <translation>أضف النموذج اللغوي الذي دُرّب معه المكيّف.</translation>
    </message>
    <message>
        <source>Give the tokenizer that was published with the language model.</source>
        <translation>أضف مجزّئ النصوص الذي نُشر مع النموذج اللغوي.</translation>
    </message>
</context>
<context>
    <name>DownloadRow</name>
    <message>
        <source>needs an access token</source>
        <translation>يتطلب رمز وصول</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>تنزيل</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>إلغاء «%1»</translation>
    </message>
    <message>
        <source>Import “%1” from a folder…</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>استيراد «%1» من مجلد…</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>تقدم %1</translation>
    </message>
    <message>
        <source>%1 The download will be retried automatically.</source>
        <translation>%1 ستُعاد محاولة التنزيل تلقائيًا.</translation>
    </message>
</context>
<context>
    <name>DownloadsView</name>
    <message>
        <source>Published parts</source>
        <translation>الأجزاء المنشورة</translation>
    </message>
    <message>
        <source>Parts of the original NExT-GPT, from their publishers&apos; pages at %1. Nothing is downloaded before you accept a part&apos;s licence and start it. Sizes are checked, and hashes as the server names them.</source>
        <extracomment>%1: name of a server</extracomment>
        <translation>أجزاء NExT-GPT الأصلي من صفحات ناشريها على %1. لا يُنزَّل أي جزء قبل أن تقبل ترخيصه وتبدأ تنزيله. تُفحص الأحجام، وكذلك البصمات التي يذكرها الخادم.</translation>
    </message>
    <message>
        <source>The files are in %1</source>
        <translation>الملفات موجودة في %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Cancel this download?</source>
        <translation>إلغاء هذا التنزيل؟</translation>
    </message>
    <message>
        <source>Incomplete files of “%1” will be deleted. Complete files are kept.</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>ستُحذف ملفات «%1» غير المكتملة. تبقى الملفات المكتملة.</translation>
    </message>
    <message>
        <source>Delete incomplete files</source>
        <translation>حذف الملفات غير المكتملة</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>الاحتفاظ بها</translation>
    </message>
</context>
<context>
    <name>EditMenu</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Ctrl+X</source>
        <translation>Ctrl+X</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
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
    <name>EraseDialog</name>
    <message>
        <source>Delete for good?</source>
        <translation>الحذف نهائيًا؟</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>إفراغ سلة المهملات؟</translation>
    </message>
    <message>
        <source>Delete all conversations?</source>
        <translation>حذف كل المحادثات؟</translation>
    </message>
    <message>
        <source>The conversations in the trash, their media and the backups that hold them are deleted. This cannot be undone.</source>
        <translation>ستُحذف المحادثات الموجودة في سلة المهملات ووسائطها والنسخ الاحتياطية التي تحتوي عليها. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Every conversation, also in the trash, all images, videos and audio and all backups are deleted. This cannot be undone.</source>
        <translation>ستُحذف كل المحادثات، بما فيها الموجودة في سلة المهملات، وكل الصور ومقاطع الفيديو والصوت وكل النسخ الاحتياطية. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>“%1”, its images, videos and audio, and the backups that hold it are deleted. This cannot be undone.</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>ستُحذف «%1» بما فيها من صور ومقاطع فيديو وصوت، والنسخ الاحتياطية التي تحتوي عليها. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>حذف كل شيء</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>حذف نهائيًا</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The file is too large. Images may have up to %1 megapixels and %2.</source>
        <translation>الملف كبير جدًا. الحد الأقصى للصور %1 ميغابكسل و%2.</translation>
    </message>
    <message>
        <source>The file is damaged and could not be read completely. Copy it again from its source.</source>
        <translation>الملف تالف وتعذرت قراءته كاملًا. انسخه مرة أخرى من مصدره.</translation>
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
        <source>A weights file of the model is damaged or incomplete. Download or copy it again from its source, then reload the model.</source>
        <translation>أحد ملفات أوزان النموذج تالف أو غير مكتمل. نزّله أو انسخه مجددًا من مصدره، ثم أعد تحميل النموذج.</translation>
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
        <source>The disk is full, so the result could not be saved. Free some space and try again.</source>
        <translation>القرص ممتلئ فتعذر حفظ النتيجة. أفرغ بعض المساحة ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The result could not be saved because its folder is not writable.</source>
        <translation>تعذر حفظ النتيجة لأن مجلدها لا يقبل الكتابة.</translation>
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
    <message>
        <source>Supported are images (PNG, JPEG, WebP, GIF, HEIC, AVIF, TIFF, BMP), videos (MP4, MOV, WebM, MKV, AVI, MTS, WMV) and audio (WAV, FLAC, MP3, M4A, OGG, AIFF, WMA).</source>
        <translation>الأنواع المدعومة هي الصور (PNG، JPEG، WebP، GIF، HEIC، AVIF، TIFF، BMP) ومقاطع الفيديو (MP4، MOV، WebM، MKV، AVI، MTS، WMV) والصوت (WAV، FLAC، MP3، M4A، OGG، AIFF، WMA).</translation>
    </message>
    <message>
        <source>The image is too large. Images may have up to %1 megapixels and %2. Save it smaller.</source>
        <translation>الصورة كبيرة جدًا. الحد الأقصى للصور %1 ميغابكسل و%2. احفظها بحجم أصغر.</translation>
    </message>
    <message>
        <source>The video is too large. Frames may have up to %1 megapixels. Save it in a smaller size.</source>
        <translation>الفيديو كبير جدًا. الحد الأقصى للإطارات %1 ميغابكسل. احفظه بحجم أصغر.</translation>
    </message>
    <message>
        <source>The audio has too many channels or an unusual sample rate. Save it as stereo at 48 kHz.</source>
        <translation>الصوت ذو قنوات كثيرة جدًا أو معدل عينات غير معتاد. احفظه بصيغة ستيريو بمعدل 48 كيلوهرتز.</translation>
    </message>
    <message>
        <source>The image is damaged or incomplete. Open it in another program and save it again, or copy it again from its source.</source>
        <translation>الصورة تالفة أو غير مكتملة. افتحها في برنامج آخر واحفظها مجددًا، أو انسخها مرة أخرى من مصدرها.</translation>
    </message>
    <message>
        <source>The video is damaged or incomplete and none of it can be shown. Copy it again from its source.</source>
        <translation>الفيديو تالف أو غير مكتمل ولا يمكن عرض أي جزء منه. انسخه مرة أخرى من مصدره.</translation>
    </message>
    <message>
        <source>The audio is damaged or incomplete and none of it can be played. Copy it again from its source.</source>
        <translation>الصوت تالف أو غير مكتمل ولا يمكن تشغيل أي جزء منه. انسخه مرة أخرى من مصدره.</translation>
    </message>
    <message>
        <source>The image file contains no image. Choose another file, or save it again with another program.</source>
        <translation>لا يحتوي ملف الصورة على أي صورة. اختر ملفًا آخر، أو احفظه مجددًا ببرنامج آخر.</translation>
    </message>
    <message>
        <source>The video contains no frames. Choose another file, or export it again.</source>
        <translation>لا يحتوي الفيديو على أي إطارات. اختر ملفًا آخر، أو صدّره مجددًا.</translation>
    </message>
    <message>
        <source>The audio file is empty. Record or export it again.</source>
        <translation>الملف الصوتي فارغ. سجّله أو صدّره مجددًا.</translation>
    </message>
    <message>
        <source>The file contains no media. Choose another file.</source>
        <translation>لا يحتوي الملف على أي وسائط. اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>The image could not be opened: decoding it failed. Save it again with another program.</source>
        <translation>تعذّر فتح الصورة: أخفق فك ترميزها. احفظها مجددًا ببرنامج آخر.</translation>
    </message>
    <message>
        <source>The video could not be opened: decoding it failed. Convert it with another program.</source>
        <translation>تعذّر فتح الفيديو: أخفق فك ترميزه. حوّله ببرنامج آخر.</translation>
    </message>
    <message>
        <source>The audio could not be opened: decoding it failed. Convert it with another program.</source>
        <translation>تعذّر فتح الصوت: أخفق فك ترميزه. حوّله ببرنامج آخر.</translation>
    </message>
    <message>
        <source>This file could not be opened: decoding it failed. Convert it with another program.</source>
        <translation>تعذّر فتح هذا الملف: أخفق فك ترميزه. حوّله ببرنامج آخر.</translation>
    </message>
    <message>
        <source>This file type is not supported.</source>
        <translation>نوع الملف هذا غير مدعوم.</translation>
    </message>
    <message>
        <source>The image is stored as %1, which cannot be read. Save it as PNG or JPEG.</source>
        <translation>الصورة مخزنة بتنسيق %1 الذي لا يمكن قراءته. احفظها بتنسيق PNG أو JPEG.</translation>
    </message>
    <message>
        <source>The video is stored as %1, which cannot be decoded. Convert it to MP4 with H.264.</source>
        <translation>الفيديو مخزن بتنسيق %1 الذي لا يمكن فك ترميزه. حوّله إلى MP4 بترميز H.264.</translation>
    </message>
    <message>
        <source>The audio is stored as %1, which cannot be decoded. Convert it to WAV, FLAC or MP3.</source>
        <translation>الصوت مخزن بتنسيق %1 الذي لا يمكن فك ترميزه. حوّله إلى WAV أو FLAC أو MP3.</translation>
    </message>
    <message>
        <source>The file is stored as %1, which cannot be read.</source>
        <translation>الملف مخزن بتنسيق %1 الذي لا يمكن قراءته.</translation>
    </message>
    <message>
        <source>A file could not be read. It may have been moved, another program may be writing it, or access to it is not permitted.</source>
        <translation>تعذرت قراءة أحد الملفات. ربما نُقل، أو يكتب فيه برنامج آخر، أو لا يُسمح بالوصول إليه.</translation>
    </message>
    <message>
        <source>The data, the settings and the model do not fit together. The details say what to change.</source>
        <translation>البيانات والإعدادات والنموذج غير متوافقة فيما بينها. تبيّن التفاصيل ما يجب تغييره.</translation>
    </message>
    <message>
        <source>A file of the data could not be read. It may have been moved, or access to it is not permitted.</source>
        <translation>تعذرت قراءة أحد ملفات البيانات. ربما نُقل أو لا يُسمح بالوصول إليه.</translation>
    </message>
    <message>
        <source>There was not enough memory. Choose a smaller batch, or close other programs.</source>
        <translation>لم تكن الذاكرة كافية. اختر دفعة أصغر، أو أغلق برامج أخرى.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then resume the run: its last checkpoint is kept.</source>
        <translation>القرص ممتلئ. أفرغ بعض المساحة ثم استأنف عملية التدريب: تم الاحتفاظ بآخر نقطة حفظ لها.</translation>
    </message>
    <message>
        <source>The folder of the run cannot be written, or another program trains in it.</source>
        <translation>لا يمكن الكتابة في مجلد عملية التدريب، أو يُجري برنامج آخر تدريبًا فيه.</translation>
    </message>
    <message>
        <source>The compute device does not respond. Resume the run after a restart: its last checkpoint is kept.</source>
        <translation>جهاز الحوسبة لا يستجيب. استأنف عملية التدريب بعد إعادة التشغيل: تم الاحتفاظ بآخر نقطة حفظ لها.</translation>
    </message>
    <message>
        <source>Training ended unexpectedly. Resume the run: its last checkpoint is kept.</source>
        <translation>انتهى التدريب على نحو غير متوقع. استأنف عملية التدريب: تم الاحتفاظ بآخر نقطة حفظ لها.</translation>
    </message>
    <message>
        <source>The loss is no longer a number, so training stopped. Start a new run with a lower learning rate; the last checkpoint is from before.</source>
        <translation>لم تعد الخسارة عددًا فتوقف التدريب. ابدأ عملية تدريب جديدة بمعدل تعلم أقل؛ نقطة الحفظ الأخيرة تسبق هذا الخلل.</translation>
    </message>
    <message>
        <source>There was not enough memory. Choose a smaller size, or close other programs.</source>
        <translation>لم تكن الذاكرة كافية. اختر حجمًا أصغر، أو أغلق برامج أخرى.</translation>
    </message>
    <message>
        <source>The compute device is not available or has stopped working. Restart the program, or continue on the processor.</source>
        <translation>جهاز الحوسبة غير متاح أو توقف عن العمل. أعد تشغيل البرنامج، أو تابع على المعالج.</translation>
    </message>
    <message>
        <source>A file could not be read. It may have been moved, or access to it is not permitted. Put it back, or choose the files again.</source>
        <translation>تعذرت قراءة أحد الملفات. ربما نُقل أو لا يُسمح بالوصول إليه. أعده إلى مكانه، أو اختر الملفات مجددًا.</translation>
    </message>
    <message>
        <source>A file of this model is no longer where it was. Put it back, or make the model again.</source>
        <translation>لم يعد أحد ملفات هذا النموذج في مكانه. أعده إلى مكانه، أو أنشئ النموذج مجددًا.</translation>
    </message>
    <message>
        <source>The description of this model cannot be used on this computer. Make the model again from its files.</source>
        <translation>لا يمكن استخدام وصف هذا النموذج على هذا الحاسوب. أنشئ النموذج مجددًا من ملفاته.</translation>
    </message>
    <message>
        <source>A file of this model is not the one that it was made of. Put that one back, or make the model again.</source>
        <translation>أحد ملفات هذا النموذج ليس الملف الذي أُنشئ منه. أعد الملف الأصلي، أو أنشئ النموذج مجددًا.</translation>
    </message>
    <message>
        <source>The parts of this model do not belong together. Choose parts that were published together.</source>
        <translation>أجزاء هذا النموذج غير متوافقة فيما بينها. اختر أجزاءً نُشرت معًا.</translation>
    </message>
    <message>
        <source>A weights file is damaged or incomplete. Download or copy it again from its source.</source>
        <translation>أحد ملفات الأوزان تالف أو غير مكتمل. نزّله أو انسخه مجددًا من مصدره.</translation>
    </message>
    <message>
        <source>A model with this name exists already. Choose another name.</source>
        <translation>يوجد نموذج بهذا الاسم بالفعل. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>There was not enough memory for this model. Close other programs, or use a smaller model.</source>
        <translation>لم تكن الذاكرة كافية لهذا النموذج. أغلق برامج أخرى، أو استخدم نموذجًا أصغر.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again.</source>
        <translation>القرص ممتلئ. أفرغ بعض المساحة ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The folder of the models cannot be written. Check the disk and its permissions.</source>
        <translation>لا يمكن الكتابة في مجلد النماذج. تحقق من القرص وأذوناته.</translation>
    </message>
    <message>
        <source>The examination ended unexpectedly; nothing was changed. Try again.</source>
        <translation>انتهى الفحص على نحو غير متوقع؛ لم يتغير شيء. حاول مجددًا.</translation>
    </message>
</context>
<context>
    <name>ExaminedPartRow</name>
    <message>
        <source>complete</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>غير مكتمل</translation>
    </message>
    <message>
        <source>does not belong here</source>
        <translation>لا ينتمي إلى هنا</translation>
    </message>
    <message>
        <source>not included</source>
        <translation>غير مضمَّن</translation>
    </message>
    <message>
        <source>Hide files</source>
        <translation>إخفاء الملفات</translation>
    </message>
    <message numerus="yes">
        <source>Show %n file(s)</source>
        <translation>
            <numerusform>عرض الملفات</numerusform>
            <numerusform>عرض الملف</numerusform>
            <numerusform>عرض الملفين</numerusform>
            <numerusform>عرض الملفات (%n)</numerusform>
            <numerusform>عرض الملفات (%n)</numerusform>
            <numerusform>عرض الملفات (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExaminedParts</name>
    <message>
        <source>%1 (of %2)</source>
        <extracomment>%1: name of a licence; %2: a family of networks, such as &quot;LLaMA 7B&quot;</extracomment>
        <translation>%1 (ترخيص %2)</translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation>الترخيص غير معروف</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>غير مستخدمة</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Web page (one HTML file)</source>
        <translation>صفحة ويب (ملف HTML واحد)</translation>
    </message>
    <message>
        <source>Markdown with a folder of media</source>
        <translation>Markdown مع مجلد للوسائط</translation>
    </message>
    <message>
        <source>JSON, to import it again</source>
        <translation>JSON لاستيراده مجددًا</translation>
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
    <message>
        <source>Use the processor for this run</source>
        <translation>استخدام المعالج لهذا التشغيل</translation>
    </message>
    <message>
        <source>Load the model again on the processor, where replies take longer, until the program is closed</source>
        <translation>إعادة تحميل النموذج على المعالج، حيث تستغرق الردود وقتًا أطول، حتى إغلاق البرنامج</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>File name</source>
        <extracomment>The label of a field</extracomment>
        <translation>اسم الملف</translation>
    </message>
</context>
<context>
    <name>FileDialogFooter</name>
    <message>
        <source>“%1” already exists here. Do you want to replace it?</source>
        <extracomment>%1: file name</extracomment>
        <translation>«%1» موجود هنا بالفعل. هل تريد استبداله؟</translation>
    </message>
    <message>
        <source>Enter a file name.</source>
        <translation>أدخل اسم ملف.</translation>
    </message>
    <message>
        <source>This file name is too long.</source>
        <translation>اسم الملف هذا طويل جدًا.</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>هذا المجلد غير موجود.</translation>
    </message>
    <message>
        <source>You may not write to this folder. Choose another one.</source>
        <translation>لا يُسمح لك بالكتابة في هذا المجلد. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>A folder has this name. Choose another name.</source>
        <translation>يوجد مجلد بهذا الاسم. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>File type</source>
        <extracomment>The label of a list of file types</extracomment>
        <translation>نوع الملف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s)</source>
        <extracomment>Attaches the chosen files to the message</extracomment>
        <translation>
            <numerusform>إرفاق الملفات</numerusform>
            <numerusform>إرفاق ملف واحد</numerusform>
            <numerusform>إرفاق ملفين</numerusform>
            <numerusform>إرفاق %n ملفات</numerusform>
            <numerusform>إرفاق %n ملفًا</numerusform>
            <numerusform>إرفاق %n ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>إرفاق</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>No files of this type in this folder</source>
        <translation>لا توجد ملفات من هذا النوع في هذا المجلد</translation>
    </message>
    <message>
        <source>No folders in this folder</source>
        <translation>لا توجد مجلدات في هذا المجلد</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in conversation</source>
        <translation>البحث في المحادثة</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>The number of a hit and how many there are, such as &quot;3 of 12&quot;</extracomment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <extracomment>A key combination</extracomment>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>A key</extracomment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>إغلاق البحث</translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>A key</extracomment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>%1 and will be left out</source>
        <extracomment>%1: a finding such as &quot;3 files are missing&quot;</extracomment>
        <translation>%1، وسيُستبعد ذلك</translation>
    </message>
    <message>
        <source>Hide</source>
        <extracomment>Hides the items of a finding</extracomment>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>An item of the data, and what is wrong with it</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>عرض الكل</numerusform>
            <numerusform>عرض العنصر الوحيد</numerusform>
            <numerusform>عرض العنصرين</numerusform>
            <numerusform>عرض الكل (%n)</numerusform>
            <numerusform>عرض الكل (%n)</numerusform>
            <numerusform>عرض الكل (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderPath</name>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
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
    <name>GalleryClip</name>
    <message>
        <source>File missing or damaged</source>
        <translation>الملف مفقود أو تالف</translation>
    </message>
</context>
<context>
    <name>GalleryHeader</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>المعرض</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search the gallery</source>
        <translation>البحث في المعرض</translation>
    </message>
    <message>
        <source>With attachments</source>
        <translation>مع المرفقات</translation>
    </message>
    <message>
        <source>Show the media that you attached, too</source>
        <translation>عرض الوسائط التي أرفقتها أيضًا</translation>
    </message>
</context>
<context>
    <name>GalleryMenu</name>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Open in viewer</source>
        <translation>فتح في العارض</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>نسخ الصورة</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>استخدام كمدخل</translation>
    </message>
    <message>
        <source>Show in conversation</source>
        <translation>عرض في المحادثة</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Gallery</source>
        <translation>المعرض</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>الوسائط</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>لا توجد نتائج</translation>
    </message>
    <message>
        <source>No media yet</source>
        <translation>لا توجد وسائط بعد</translation>
    </message>
    <message>
        <source>Try other words, or show all media.</source>
        <translation>جرّب كلمات أخرى، أو اعرض كل الوسائط.</translation>
    </message>
    <message>
        <source>The images, videos and audio that you generate appear here, from all conversations.</source>
        <translation>تظهر هنا الصور ومقاطع الفيديو والصوت التي تولّدها، من جميع المحادثات.</translation>
    </message>
</context>
<context>
    <name>GalleryTile</name>
    <message>
        <source>Use as input</source>
        <translation>استخدام كمدخل</translation>
    </message>
    <message>
        <source>Show in conversation</source>
        <translation>عرض في المحادثة</translation>
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
    <name>HardwareDialog</name>
    <message>
        <source>Hardware check</source>
        <translation>فحص العتاد</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a row of the hardware check and its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>إعادة الفحص</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>نسخ التقرير</translation>
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
    <message>
        <source>Use as input</source>
        <translation>استخدام كمدخل</translation>
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
    <name>KnownWords</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A kind of words that the model knows, such as &quot;Things&quot;, and the words or their number</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What can I ask?</source>
        <translation>ماذا يمكنني أن أطلب؟</translation>
    </message>
</context>
<context>
    <name>KnownWordsDialog</name>
    <message>
        <source>What can I ask?</source>
        <translation>ماذا يمكنني أن أطلب؟</translation>
    </message>
    <message>
        <source>This model is small: it understands short English requests made of these words. Name a thing and its colour, a place, and for a video a motion. You can also send it an image, a video or audio and ask what it is.</source>
        <translation>هذا النموذج صغير: يفهم الطلبات الإنجليزية القصيرة المكوّنة من هذه الكلمات. اذكر شيئًا ولونه ومكانًا، وأضف حركة إذا أردت فيديو. يمكنك أيضًا أن ترسل إليه صورة أو مقطع فيديو أو صوتًا وتسأله ما هو.</translation>
    </message>
</context>
<context>
    <name>LatestButton</name>
    <message>
        <source>Latest</source>
        <extracomment>Button: scroll down to the latest message</extracomment>
        <translation>الأحدث</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>replies that have arrived</comment>
        <translation>
            <numerusform>لا ردود جديدة</numerusform>
            <numerusform>رد جديد</numerusform>
            <numerusform>ردان جديدان</numerusform>
            <numerusform>%n ردود جديدة</numerusform>
            <numerusform>%n ردًا جديدًا</numerusform>
            <numerusform>%n رد جديد</numerusform>
        </translation>
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
    <message>
        <source>NExT-GPT is already running and has taken over this request.</source>
        <translation>يعمل NExT-GPT بالفعل، وقد تولّى هذا الطلب.</translation>
    </message>
    <message>
        <source>NExT-GPT is already running as an older version, which only raised its window. End it to use this version.</source>
        <translation>يعمل NExT-GPT بالفعل بإصدار أقدم اكتفى بإظهار نافذته. أنهِه لاستخدام هذا الإصدار.</translation>
    </message>
    <message>
        <source>this profile is in use on the computer “%1”; close the program there first.</source>
        <translation>هذا الملف الشخصي قيد الاستخدام على الحاسوب «%1»؛ أغلق البرنامج هناك أولًا.</translation>
    </message>
</context>
<context>
    <name>LaunchOptions</name>
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
        <source>Try “nextgpt --help”.</source>
        <translation>جرّب «nextgpt --help».</translation>
    </message>
    <message>
        <source>Chat with a multimodal model that reads and generates text, images, videos and audio. Everything stays on this computer.
Commands without a window: nextgpt reply | verify | inspect | benchmark | train | dataset | bundle | --check; each has --help.</source>
        <translation>الدردشة مع نموذج متعدد الوسائط يقرأ النصوص والصور ومقاطع الفيديو والصوت ويولّدها. كل شيء يبقى على هذا الحاسوب.
أوامر دون نافذة: nextgpt reply | verify | inspect | benchmark | train | dataset | bundle | --check؛ ولكل منها --help.</translation>
    </message>
    <message>
        <source>Images, videos or audio files to attach.</source>
        <translation>صور أو مقاطع فيديو أو ملفات صوت لإرفاقها.</translation>
    </message>
    <message>
        <source>Attach an image, a video or an audio file (repeatable).</source>
        <translation>إرفاق صورة أو مقطع فيديو أو ملف صوت (يمكن تكراره).</translation>
    </message>
    <message>
        <source>the text of --say is too long; a message can hold %1 bytes</source>
        <translation>نص --say طويل جدًا؛ تتسع الرسالة لـ %1 بايت</translation>
    </message>
    <message>
        <source>“%1” is a folder; name the files in it</source>
        <translation>«%1» مجلد؛ حدّد الملفات التي فيه</translation>
    </message>
    <message>
        <source>“%1” is neither a command nor a file</source>
        <translation>«%1» ليس أمرًا ولا ملفًا</translation>
    </message>
</context>
<context>
    <name>LegendChip</name>
    <message>
        <source>Hide this curve</source>
        <translation>إخفاء هذا المنحنى</translation>
    </message>
    <message>
        <source>Show this curve</source>
        <translation>إظهار هذا المنحنى</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licence of %1</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>ترخيص %1</translation>
    </message>
    <message>
        <source>“%1” is published under the licence “%2”. Read its text before you accept it:</source>
        <extracomment>%1: name of a part of a model; %2: name of a licence</extracomment>
        <translation>«%1» منشور بموجب الترخيص «%2». اقرأ نصه قبل أن تقبله:</translation>
    </message>
    <message>
        <source>Address of the licence</source>
        <translation>عنوان الترخيص</translation>
    </message>
    <message>
        <source>Licences of models can forbid some uses, such as commercial ones. Your acceptance is recorded with the date beside the files.</source>
        <translation>قد تحظر تراخيص النماذج بعض الاستخدامات، مثل الاستخدام التجاري. يُسجَّل قبولك مع التاريخ بجانب الملفات.</translation>
    </message>
    <message>
        <source>Accept and import…</source>
        <translation>قبول واستيراد…</translation>
    </message>
    <message>
        <source>Accept and download</source>
        <translation>قبول وتنزيل</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>LinkPrompt</name>
    <message>
        <source>Open this link?</source>
        <translation>فتح هذا الرابط؟</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
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
        <source>%1 % · %2</source>
        <extracomment>%1: how much of a reply is generated, as a percentage; %2: title of the window</extracomment>
        <translation>%1% · %2</translation>
    </message>
</context>
<context>
    <name>MakeForm</name>
    <message>
        <source>“%1” is ready.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>النموذج «%1» جاهز.</translation>
    </message>
    <message>
        <source>Nothing is missing, and the parts belong together: %1.</source>
        <extracomment>%1: a size, such as &quot;13.4 GB&quot;</extracomment>
        <translation>لا ينقص شيء، والأجزاء متوافقة فيما بينها: %1.</translation>
    </message>
    <message>
        <source>No model can be made of these files yet. Add what is missing, or leave out what does not belong here.</source>
        <translation>لا يمكن إنشاء نموذج من هذه الملفات بعد. أضف ما ينقص، أو استبعد ما لا ينتمي إلى هنا.</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>اسم النموذج</translation>
    </message>
    <message>
        <source>Make model</source>
        <translation>إنشاء النموذج</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>استخدام في الدردشة</translation>
    </message>
    <message>
        <source>Make another model</source>
        <translation>إنشاء نموذج آخر</translation>
    </message>
</context>
<context>
    <name>MakerView</name>
    <message>
        <source>Make a model from files</source>
        <translation>إنشاء نموذج من ملفات</translation>
    </message>
    <message>
        <source>Weights, tokenizers and configurations are recognised by their content, whatever their names are. The model refers to them in place; nothing is copied.</source>
        <translation>يُتعرَّف على الأوزان ومجزّئات النصوص وملفات التهيئة من محتواها أيًا كانت أسماؤها. يشير إليها النموذج في أماكنها؛ لا يُنسخ شيء.</translation>
    </message>
    <message>
        <source>The files are being examined…</source>
        <translation>جارٍ فحص الملفات…</translation>
    </message>
    <message>
        <source>What the files are</source>
        <translation>ماهية الملفات</translation>
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
    <name>MediaSettings</name>
    <message>
        <source>Generation</source>
        <translation>التوليد</translation>
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
        <source>Save the video with this audio as its audio track</source>
        <translation>حفظ الفيديو مع جعل هذا الصوت مسارًا صوتيًا له</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Reply with an image</source>
        <translation>الرد بصورة</translation>
    </message>
    <message>
        <source>Send the same message again and ask for an image</source>
        <translation>إرسال الرسالة نفسها مجددًا وطلب صورة</translation>
    </message>
    <message>
        <source>Save video with audio</source>
        <translation>حفظ الفيديو مع الصوت</translation>
    </message>
    <message>
        <source>How this reply was generated</source>
        <translation>كيفية توليد هذا الرد</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>حذف الرسالة</translation>
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
    <name>MessageMenu</name>
    <message>
        <source>Open link…</source>
        <translation>فتح الرابط…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>نسخ التحديد</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
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
        <source>Copy message</source>
        <translation>نسخ الرسالة</translation>
    </message>
    <message>
        <source>Select message</source>
        <translation>تحديد الرسالة</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>تعديل وإعادة إرسال</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>إعادة التوليد</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>حذف الرسالة</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
</context>
<context>
    <name>MetricTile</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a number and the number</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>MissingPart</name>
    <message>
        <source>This file is damaged or missing</source>
        <translation>هذا الملف تالف أو مفقود</translation>
    </message>
    <message>
        <source>Locate…</source>
        <extracomment>Chooses the file of a medium again</extracomment>
        <translation>تحديد الموقع…</translation>
    </message>
    <message>
        <source>Copy path</source>
        <extracomment>Copies where the file was</extracomment>
        <translation>نسخ المسار</translation>
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
        <source>How closely the audio follows the prompt</source>
        <translation>مدى التزام الصوت بالموجّه</translation>
    </message>
    <message>
        <source>Save image</source>
        <translation>حفظ الصورة</translation>
    </message>
    <message>
        <source>Save video</source>
        <translation>حفظ الفيديو</translation>
    </message>
    <message>
        <source>Save audio</source>
        <translation>حفظ الصوت</translation>
    </message>
</context>
<context>
    <name>ModelOutputs</name>
    <message>
        <source>Generates %1</source>
        <extracomment>%1: what a model generates, such as &quot;text, image, audio&quot;</extracomment>
        <translation>يولّد: %1</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>%1, in use</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>%1، قيد الاستخدام</translation>
    </message>
    <message>
        <source>In use</source>
        <extracomment>The chat uses this model</extracomment>
        <translation>قيد الاستخدام</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>تجريبي</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>استخدام في الدردشة</translation>
    </message>
    <message>
        <source>Show the folder of “%1”</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>عرض مجلد «%1»</translation>
    </message>
    <message>
        <source>“%1” is in use; use another model to remove it</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>النموذج «%1» قيد الاستخدام؛ استخدم نموذجًا آخر لتتمكن من إزالته</translation>
    </message>
    <message>
        <source>Remove “%1”…</source>
        <translation>إزالة «%1»…</translation>
    </message>
    <message>
        <source>The files of the model are being verified…</source>
        <translation>جارٍ التحقق من ملفات النموذج…</translation>
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
    <name>ModelsHeader</name>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>المعرض</translation>
    </message>
</context>
<context>
    <name>NonFiniteNotice</name>
    <message>
        <source>Load anyway</source>
        <translation>تحميله رغم ذلك</translation>
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
    <name>OfferedContent</name>
    <message>
        <source>, </source>
        <extracomment>Between file names</extracomment>
        <translation>، </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: file names, %n: a number of files</extracomment>
        <translation>
            <numerusform>%1</numerusform>
            <numerusform>%1 وملف آخر</numerusform>
            <numerusform>%1 وملفان آخران</numerusform>
            <numerusform>%1 و%n ملفات أخرى</numerusform>
            <numerusform>%1 و%n ملفًا آخر</numerusform>
            <numerusform>%1 و%n ملف آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be attached</source>
        <translation>لا يمكن إرفاق هذا</translation>
    </message>
    <message numerus="yes">
        <source>This message already has %n attachment(s), the most it can hold.</source>
        <translation>
            <numerusform>لا تتسع هذه الرسالة لأي مرفقات.</numerusform>
            <numerusform>تحتوي هذه الرسالة بالفعل على مرفق واحد، وهو أقصى ما تتسع له.</numerusform>
            <numerusform>تحتوي هذه الرسالة بالفعل على مرفقين، وهو أقصى ما تتسع له.</numerusform>
            <numerusform>تحتوي هذه الرسالة بالفعل على %n مرفقات، وهو أقصى ما تتسع له.</numerusform>
            <numerusform>تحتوي هذه الرسالة بالفعل على %n مرفقًا، وهو أقصى ما تتسع له.</numerusform>
            <numerusform>تحتوي هذه الرسالة بالفعل على %n مرفق، وهو أقصى ما تتسع له.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were not attached: at most %1 fit into a message.</source>
        <translation>
            <numerusform>أُرفقت كل الملفات: الحد الأقصى للمرفقات في الرسالة هو %1.</numerusform>
            <numerusform>بقي ملف واحد دون إرفاق: الحد الأقصى للمرفقات في الرسالة هو %1.</numerusform>
            <numerusform>بقي ملفان دون إرفاق: الحد الأقصى للمرفقات في الرسالة هو %1.</numerusform>
            <numerusform>بقيت %n ملفات دون إرفاق: الحد الأقصى للمرفقات في الرسالة هو %1.</numerusform>
            <numerusform>بقي %n ملفًا دون إرفاق: الحد الأقصى للمرفقات في الرسالة هو %1.</numerusform>
            <numerusform>بقي %n ملف دون إرفاق: الحد الأقصى للمرفقات في الرسالة هو %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) not attached. Attach the files in them instead.</source>
        <translation>
            <numerusform>لم تُرفق أي مجلدات. أرفق الملفات التي فيها بدلًا منها.</numerusform>
            <numerusform>تعذر إرفاق مجلد واحد. أرفق الملفات التي فيه بدلًا منه.</numerusform>
            <numerusform>تعذر إرفاق مجلدين. أرفق الملفات التي فيهما بدلًا منهما.</numerusform>
            <numerusform>تعذر إرفاق %n مجلدات. أرفق الملفات التي فيها بدلًا منها.</numerusform>
            <numerusform>تعذر إرفاق %n مجلدًا. أرفق الملفات التي فيها بدلًا منها.</numerusform>
            <numerusform>تعذر إرفاق %n مجلد. أرفق الملفات التي فيها بدلًا منها.</numerusform>
        </translation>
    </message>
    <message>
        <source>A web address cannot be attached. Save the file first and attach it.</source>
        <translation>لا يمكن إرفاق عنوان ويب. احفظ الملف أولًا ثم أرفقه.</translation>
    </message>
    <message>
        <source>Folders cannot be attached. Drop the files in them instead.</source>
        <translation>لا يمكن إرفاق المجلدات. أفلت الملفات التي فيها بدلًا منها.</translation>
    </message>
    <message>
        <source>A web address cannot be attached. Save the file first and drop it here.</source>
        <translation>لا يمكن إرفاق عنوان ويب. احفظ الملف أولًا ثم أفلته هنا.</translation>
    </message>
    <message>
        <source>Drop to insert the text</source>
        <translation>أفلت لإدراج النص</translation>
    </message>
    <message>
        <source>Only images, videos, audio clips and text can be dropped here.</source>
        <translation>لا يمكن هنا إلا إفلات الصور ومقاطع الفيديو والمقاطع الصوتية والنصوص.</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>أفلت للإرفاق</translation>
    </message>
    <message>
        <source>The image is attached to your message.</source>
        <translation>تُرفق الصورة برسالتك.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n are attached: at most %1 fit into a message.</source>
        <translation>
            <numerusform>لا يُرفق أي ملف: الحد الأقصى للمرفقات في الرسالة هو %1.</numerusform>
            <numerusform>لا يُرفق إلا الملف الأول: الحد الأقصى للمرفقات في الرسالة هو %1.</numerusform>
            <numerusform>لا يُرفق إلا أول ملفين: الحد الأقصى للمرفقات في الرسالة هو %1.</numerusform>
            <numerusform>لا يُرفق إلا أول %n ملفات: الحد الأقصى للمرفقات في الرسالة هو %1.</numerusform>
            <numerusform>لا يُرفق إلا أول %n ملفًا: الحد الأقصى للمرفقات في الرسالة هو %1.</numerusform>
            <numerusform>لا يُرفق إلا أول %n ملف: الحد الأقصى للمرفقات في الرسالة هو %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders are left out.</source>
        <translation>تُستبعد المجلدات.</translation>
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
    <name>OwnModelsView</name>
    <message>
        <source>Your models</source>
        <translation>نماذجك</translation>
    </message>
    <message>
        <source>The chat uses one model at a time. Each one understands text, images, videos and audio; the list says what it generates.</source>
        <translation>تستخدم الدردشة نموذجًا واحدًا في كل مرة. يفهم كل نموذج النصوص والصور ومقاطع الفيديو والصوت؛ وتبيّن القائمة ما يولّده.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>جارٍ البحث عن النماذج…</translation>
    </message>
    <message>
        <source>Use a model that does not fit into memory?</source>
        <translation>هل تريد استخدام نموذج لا تتسع له الذاكرة؟</translation>
    </message>
    <message>
        <source>%1 Replies can take very long, and other programs can become slow or be ended by the system.</source>
        <extracomment>%1: a sentence with how much memory a model needs and how much there is</extracomment>
        <translation>%1 قد تستغرق الردود وقتًا طويلًا جدًا، وقد تصبح البرامج الأخرى بطيئة أو ينهيها النظام.</translation>
    </message>
    <message>
        <source>Use anyway</source>
        <translation>استخدامه رغم ذلك</translation>
    </message>
    <message>
        <source>Remove this model?</source>
        <translation>إزالة هذا النموذج؟</translation>
    </message>
    <message>
        <source>The folder that the program made for “%1” is moved to the trash of the desktop. Files elsewhere that it refers to stay where they are.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>سيُنقل المجلد الذي أنشأه البرنامج للنموذج «%1» إلى سلة مهملات سطح المكتب. تبقى الملفات التي يشير إليها خارجه في أماكنها.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>نقل إلى سلة المهملات</translation>
    </message>
</context>
<context>
    <name>PageTitle</name>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>العودة إلى الدردشة</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
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
    <message>
        <source>Tokens</source>
        <extracomment>Numbers of tokens of the prompt and of the reply</extracomment>
        <translation>الرموز</translation>
    </message>
    <message>
        <source>%1 read, %2 written</source>
        <translation>المقروءة: %1، المكتوبة: %2</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>الرمز الأول</translation>
    </message>
    <message>
        <source>after %1 s</source>
        <translation>بعد %1 ث</translation>
    </message>
    <message>
        <source>Image signal</source>
        <translation>إشارة الصورة</translation>
    </message>
    <message>
        <source>Video signal</source>
        <translation>إشارة الفيديو</translation>
    </message>
    <message>
        <source>Audio signal</source>
        <translation>إشارة الصوت</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <extracomment>A medium whose generation ended before its first step</extracomment>
        <translation>انقطع التوليد</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أُوقف التوليد</translation>
    </message>
    <message>
        <source>Interrupted at %1/%2</source>
        <extracomment>A medium whose generation ended early; %1 of %2 steps were done</extracomment>
        <translation>انقطع التوليد عند %1/%2</translation>
    </message>
    <message>
        <source>Stopped at %1/%2</source>
        <translation>أُوقف التوليد عند %1/%2</translation>
    </message>
</context>
<context>
    <name>PartsBox</name>
    <message>
        <source>Drop folders or files here</source>
        <translation>أفلت مجلدات أو ملفات هنا</translation>
    </message>
    <message>
        <source>A language model, ImageBind, NExT-GPT&apos;s trained tensors and the decoders that you have</source>
        <translation>نموذج لغوي وImageBind وموتّرات NExT-GPT المدرَّبة ومفككات الترميز المتوفرة لديك</translation>
    </message>
    <message>
        <source>Chosen files and folders</source>
        <translation>الملفات والمجلدات المختارة</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>إضافة ملفات…</translation>
    </message>
    <message>
        <source>Add downloaded parts</source>
        <translation>إضافة الأجزاء المنزَّلة</translation>
    </message>
    <message>
        <source>Examine again</source>
        <translation>إعادة الفحص</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Takes all files out of the list</extracomment>
        <translation>مسح القائمة</translation>
    </message>
</context>
<context>
    <name>PathRow</name>
    <message>
        <source>Leave out “%1”</source>
        <extracomment>%1: name of a file or a folder</extracomment>
        <translation>استبعاد «%1»</translation>
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
    <name>PlaceList</name>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
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
    <name>QueueBar</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>replies in the queue</comment>
        <translation>
            <numerusform>لا ردود في الانتظار</numerusform>
            <numerusform>رد واحد في الانتظار</numerusform>
            <numerusform>ردان في الانتظار</numerusform>
            <numerusform>%n ردود في الانتظار</numerusform>
            <numerusform>%n ردًا في الانتظار</numerusform>
            <numerusform>%n رد في الانتظار</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>عرض قائمة الانتظار</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>إيقاف الكل</translation>
    </message>
    <message>
        <source>Stop the reply being generated and cancel all that wait, in every conversation</source>
        <translation>إيقاف الرد الجاري توليده وإلغاء كل الردود المنتظرة في جميع المحادثات</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>being generated</source>
        <translation>قيد التوليد</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>تقديم</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>تأخير</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>Quit without saving?</source>
        <translation>الإنهاء دون حفظ؟</translation>
    </message>
    <message>
        <source>The last changes could not be saved, because the disk is full or cannot be written. Saving is retried while the program runs. If you quit now, these changes are lost.</source>
        <translation>تعذر حفظ آخر التغييرات لأن القرص ممتلئ أو لا يقبل الكتابة. تُعاد محاولة الحفظ ما دام البرنامج يعمل. إذا أنهيته الآن فستُفقد هذه التغييرات.</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>إنهاء دون حفظ</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>مواصلة التشغيل</translation>
    </message>
</context>
<context>
    <name>ReadoutCard</name>
    <message>
        <source>Step %1</source>
        <translation>الخطوة %1</translation>
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
    <name>RunRow</name>
    <message>
        <source>loss %1</source>
        <translation>الخسارة %1</translation>
    </message>
    <message>
        <source>validation %1</source>
        <translation>التحقق %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Only one run trains at a time</source>
        <translation>لا تعمل إلا عملية تدريب واحدة في كل مرة</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>استخدام في الدردشة</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>المنحنيات</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>More about “%1”</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>المزيد حول «%1»</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Move to trash…</source>
        <translation>نقل إلى سلة المهملات…</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>فتح التقرير</translation>
    </message>
</context>
<context>
    <name>RunSummary</name>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>Continues a paused run</extracomment>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Only one run trains at a time</source>
        <translation>لا تعمل إلا عملية تدريب واحدة في كل مرة</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>تغيير الإعدادات</translation>
    </message>
    <message>
        <source>Writing the model…</source>
        <translation>جارٍ كتابة النموذج…</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>استخدام في الدردشة</translation>
    </message>
    <message>
        <source>Training progress</source>
        <translation>تقدم التدريب</translation>
    </message>
    <message>
        <source>A checkpoint is being written. The run can be resumed later.</source>
        <translation>يجري الآن كتابة نقطة حفظ. يمكن استئناف عملية التدريب لاحقًا.</translation>
    </message>
    <message>
        <source>Paused: the processor is free, the memory is kept.</source>
        <translation>إيقاف مؤقت: المعالج متاح، والذاكرة تبقى محجوزة.</translation>
    </message>
    <message>
        <source>The chat can be used meanwhile; replies take longer.</source>
        <translation>يمكن استخدام الدردشة في هذه الأثناء؛ تستغرق الردود وقتًا أطول.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>Understand media</source>
        <extracomment>The first stage of training</extracomment>
        <translation>فهم الوسائط</translation>
    </message>
    <message>
        <source>Generate media</source>
        <extracomment>The second stage of training</extracomment>
        <translation>توليد الوسائط</translation>
    </message>
    <message>
        <source>Follow instructions</source>
        <extracomment>The third stage of training</extracomment>
        <translation>اتباع التعليمات</translation>
    </message>
    <message>
        <source>Encoding-side alignment: the input projection learns from images, videos and audio with captions.</source>
        <translation>المواءمة من جهة الترميز: يتعلم إسقاط الإدخال من صور ومقاطع فيديو وصوت مع أوصافها.</translation>
    </message>
    <message>
        <source>Decoding-side alignment: output projections and signal tokens learn from captions alone.</source>
        <translation>المواءمة من جهة فك الترميز: تتعلم إسقاطات الإخراج ورموز الإشارة من الأوصاف وحدها.</translation>
    </message>
    <message>
        <source>Instruction tuning: adapters of the language model and all projections learn from dialogues.</source>
        <translation>الضبط على التعليمات: تتعلم مكيّفات النموذج اللغوي وكل الإسقاطات من الحوارات.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <extracomment>State of a training run</extracomment>
        <translation>قيد التحضير</translation>
    </message>
    <message>
        <source>Training</source>
        <extracomment>State of a training run</extracomment>
        <translation>قيد التدريب</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>State of a training run</extracomment>
        <translation>متوقفة مؤقتًا</translation>
    </message>
    <message>
        <source>Stopping</source>
        <extracomment>State of a training run</extracomment>
        <translation>قيد الإيقاف</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>State of a training run</extracomment>
        <translation>مكتملة</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>State of a training run</extracomment>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>Training in another program</source>
        <extracomment>State of a training run</extracomment>
        <translation>قيد التدريب في برنامج آخر</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>State of a training run</extracomment>
        <translation>متوقفة</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>الخطوة %1 من %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>الخطوة %1</translation>
    </message>
    <message>
        <source>total</source>
        <extracomment>A curve of training</extracomment>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>validation</source>
        <extracomment>A curve of training: the loss on data that are held back</extracomment>
        <translation>التحقق</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <extracomment>A curve of training: the part of the loss that is about text</extracomment>
        <translation>الإنتروبيا المتقاطعة</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <extracomment>A curve of training</extracomment>
        <translation>معيار التدرج</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Loss</source>
        <translation>الخسارة</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>التحقق</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>الوقت المتبقي</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <extracomment>How many tokens are processed in a second</extracomment>
        <translation>الرموز/ث</translation>
    </message>
    <message>
        <source>Steps/s</source>
        <translation>الخطوات/ث</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>كل العمليات</translation>
    </message>
</context>
<context>
    <name>RunsView</name>
    <message>
        <source>No runs yet</source>
        <translation>لا توجد عمليات تدريب بعد</translation>
    </message>
    <message>
        <source>Each run keeps its settings, curves, samples and checkpoints in a folder of its own.</source>
        <translation>تحتفظ كل عملية تدريب بإعداداتها ومنحنياتها وعيناتها ونقاط حفظها في مجلد خاص بها.</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>عملية جديدة</translation>
    </message>
    <message>
        <source>The chat uses the model in “%1”.</source>
        <extracomment>%1: folder of a model</extracomment>
        <translation>تستخدم الدردشة النموذج الموجود في «%1».</translation>
    </message>
    <message>
        <source>Use the default model</source>
        <translation>استخدام النموذج الافتراضي</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>عمليات التدريب</translation>
    </message>
    <message>
        <source>Move this run to the trash?</source>
        <translation>نقل عملية التدريب هذه إلى سلة المهملات؟</translation>
    </message>
    <message>
        <source>“%1” with its checkpoints, curves and samples is moved to the trash of the desktop. Models that were made from it stay.</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>ستُنقل «%1» مع نقاط حفظها ومنحنياتها وعيناتها إلى سلة مهملات سطح المكتب. تبقى النماذج التي أُنشئت منها.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>نقل إلى سلة المهملات</translation>
    </message>
</context>
<context>
    <name>SampleComparison</name>
    <message>
        <source>Samples</source>
        <translation>العينات</translation>
    </message>
    <message>
        <source>%1 (with %2)</source>
        <extracomment>A question, and the files that are attached to it</extracomment>
        <translation>%1 (مع %2)</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>قبل التدريب</translation>
    </message>
    <message>
        <source>At step %1</source>
        <translation>عند الخطوة %1</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <extracomment>What the data have as the answer</extracomment>
        <translation>المتوقع: %1</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>لا إجابة</translation>
    </message>
</context>
<context>
    <name>SaveToast</name>
    <message>
        <source>Show in folder</source>
        <translation>إظهار في المجلد</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
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
</context>
<context>
    <name>SettingsPanes</name>
    <message>
        <source>Pages of the settings</source>
        <translation>صفحات الإعدادات</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>استعادة القيم الافتراضية</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>البحث في الإعدادات</translation>
    </message>
    <message>
        <source>No matching settings</source>
        <translation>لا توجد إعدادات مطابقة</translation>
    </message>
</context>
<context>
    <name>SetupView</name>
    <message>
        <source>Stage</source>
        <translation>المرحلة</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>The model of the chat. It is not changed; the result is a new one.</source>
        <translation>نموذج الدردشة. لا يتغير؛ والناتج نموذج جديد.</translation>
    </message>
    <message>
        <source>Other model…</source>
        <translation>نموذج آخر…</translation>
    </message>
    <message>
        <source>Model of the chat</source>
        <translation>نموذج الدردشة</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>اسم عملية التدريب</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>مجلد آخر…</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>بدء التدريب</translation>
    </message>
    <message>
        <source>“%1” is training. Only one run trains at a time.</source>
        <translation>«%1» قيد التدريب. لا تعمل إلا عملية تدريب واحدة في كل مرة.</translation>
    </message>
    <message>
        <source>The data are being checked…</source>
        <translation>يجري فحص البيانات…</translation>
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
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Find in the conversation</source>
        <translation>البحث في المحادثة</translation>
    </message>
    <message>
        <source>Ctrl+S, Ctrl+Shift+S</source>
        <translation>Ctrl+S، Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Save the selected image, video or audio, or choose where</source>
        <translation>حفظ الصورة أو الفيديو أو الصوت المحدد، أو اختيار مكان الحفظ</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>المعرض</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Start or end the presentation</source>
        <translation>بدء العرض التقديمي أو إنهاؤه</translation>
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
    <name>SmallerMedium</name>
    <message>
        <source>Try a smaller size (%1 × %2)</source>
        <extracomment>A button; width and height in pixels</extracomment>
        <translation>تجربة حجم أصغر (%1 × %2)</translation>
    </message>
    <message>
        <source>Try fewer frames (%1)</source>
        <extracomment>A button</extracomment>
        <translation>تجربة عدد أقل من الإطارات (%1)</translation>
    </message>
    <message>
        <source>Try a shorter clip (%1 s)</source>
        <extracomment>A button; a length in seconds</extracomment>
        <translation>تجربة مقطع أقصر (%1 ث)</translation>
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
    <name>StalledNotice</name>
    <message>
        <source>Restart the program</source>
        <translation>إعادة تشغيل البرنامج</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>مواصلة الانتظار</translation>
    </message>
</context>
<context>
    <name>StandardFolders</name>
    <message>
        <source>Home</source>
        <extracomment>The user&apos;s own folder</extracomment>
        <translation>المجلد الرئيسي</translation>
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
    <name>StoppedPart</name>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Generate again</source>
        <translation>التوليد مجددًا</translation>
    </message>
</context>
<context>
    <name>StorageSettings</name>
    <message>
        <source>Storage</source>
        <translation>التخزين</translation>
    </message>
    <message>
        <source>Folder of your conversations</source>
        <translation>مجلد محادثاتك</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Space used</source>
        <translation>المساحة المستخدمة</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What takes room, and its size</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Unused files</source>
        <translation>الملفات غير المستخدمة</translation>
    </message>
    <message>
        <source>No conversation refers to them. They can be deleted without losing anything.</source>
        <translation>لا تشير إليها أي محادثة. يمكن حذفها دون فقدان أي شيء.</translation>
    </message>
    <message>
        <source>Free %1</source>
        <extracomment>%1: a size such as 1.2 MB</extracomment>
        <translation>إخلاء %1</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>عرض عدد أقل</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n conversation(s)</source>
        <translation>
            <numerusform>عرض كل المحادثات</numerusform>
            <numerusform>عرض المحادثة الوحيدة</numerusform>
            <numerusform>عرض المحادثتين</numerusform>
            <numerusform>عرض كل المحادثات (%n)</numerusform>
            <numerusform>عرض كل المحادثات (%n)</numerusform>
            <numerusform>عرض كل المحادثات (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete all conversations…</source>
        <translation>حذف كل المحادثات…</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>سلة المهملات</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>إفراغ سلة المهملات</translation>
    </message>
</context>
<context>
    <name>StoredConversation</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Title of a conversation and its size</extracomment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>تصدير «%1»</translation>
    </message>
    <message>
        <source>Restore “%1”</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>استعادة «%1»</translation>
    </message>
    <message>
        <source>Delete “%1” for good</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>حذف «%1» نهائيًا</translation>
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
    <name>TrainingHeader</name>
    <message>
        <source>New run</source>
        <translation>عملية جديدة</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>المنحنيات</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>كل العمليات</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>لا توجد عملية تدريب مفتوحة</translation>
    </message>
    <message>
        <source>Start a new run, or open one of the list to see its curves.</source>
        <translation>ابدأ عملية تدريب جديدة، أو افتح واحدة من القائمة لعرض منحنياتها.</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>عملية جديدة</translation>
    </message>
</context>
<context>
    <name>TransferSettings</name>
    <message>
        <source>Export and import</source>
        <translation>التصدير والاستيراد</translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>تصدير الكل</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Adds conversations that were exported as JSON</source>
        <translation>يضيف المحادثات المصدَّرة بتنسيق JSON</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>As JSON with all media, into a new folder beside your last export or in your documents</source>
        <translation>بتنسيق JSON مع كل الوسائط، في مجلد جديد بجانب آخر تصدير لك أو في مستنداتك</translation>
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
    <message>
        <source>Frame %1 of %2</source>
        <extracomment>Number of a frame of a video and the number of its frames</extracomment>
        <translation>الإطار %1 من %2</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Number of a frame of a video and the number of its frames</extracomment>
        <translation>%1 / %2</translation>
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
    <message>
        <source>Delete message</source>
        <translation>حذف الرسالة</translation>
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
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
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
    <name>WindowNotice</name>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
</context>
<context>
    <name>WindowToasts</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Resume training</source>
        <translation>استئناف التدريب</translation>
    </message>
</context>
<context>
    <name>WritingSettings</name>
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
        <source>Notify when a reply is finished</source>
        <translation>الإشعار عند اكتمال الرد</translation>
    </message>
    <message>
        <source>When it took longer and the window is in the background</source>
        <translation>إذا طال التوليد وكانت النافذة في الخلفية</translation>
    </message>
    <message>
        <source>Title in notifications</source>
        <extracomment>Whether a notification shows the title of the conversation</extracomment>
        <translation>العنوان في الإشعارات</translation>
    </message>
    <message>
        <source>Shows the conversation&apos;s title, which others may read on a locked or shared screen</source>
        <translation>يُظهر عنوان المحادثة الذي قد يقرؤه آخرون على شاشة مقفلة أو مشتركة</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::Announcements</name>
    <message>
        <source>The reply is finished.</source>
        <translation>اكتمل الرد.</translation>
    </message>
    <message>
        <source>The reply could not be completed.</source>
        <translation>تعذر إكمال الرد.</translation>
    </message>
    <message>
        <source>The training run is finished.</source>
        <translation>اكتملت عملية التدريب.</translation>
    </message>
    <message>
        <source>The training run ended with an error.</source>
        <translation>انتهت عملية التدريب بخطأ.</translation>
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
        <source>The settings file was damaged, so all settings were reset. The damaged file is kept.</source>
        <translation>كان ملف الإعدادات تالفًا فأُعيد ضبط كل الإعدادات. الملف التالف محفوظ.</translation>
    </message>
    <message>
        <source>The damaged file is kept as “%1”.</source>
        <translation>الملف التالف محفوظ باسم «%1».</translation>
    </message>
    <message numerus="yes">
        <source>The conversation database was damaged. %n message(s) were recovered, %1 could not be read.</source>
        <translation>
            <numerusform>كانت قاعدة بيانات المحادثات تالفة. لم تُستعد أي رسالة، وعدد الرسائل التي تعذرت قراءتها %1.</numerusform>
            <numerusform>كانت قاعدة بيانات المحادثات تالفة. استُعيدت رسالة واحدة، وعدد الرسائل التي تعذرت قراءتها %1.</numerusform>
            <numerusform>كانت قاعدة بيانات المحادثات تالفة. استُعيدت رسالتان، وعدد الرسائل التي تعذرت قراءتها %1.</numerusform>
            <numerusform>كانت قاعدة بيانات المحادثات تالفة. استُعيدت %n رسائل، وعدد الرسائل التي تعذرت قراءتها %1.</numerusform>
            <numerusform>كانت قاعدة بيانات المحادثات تالفة. استُعيدت %n رسالة، وعدد الرسائل التي تعذرت قراءتها %1.</numerusform>
            <numerusform>كانت قاعدة بيانات المحادثات تالفة. استُعيدت %n رسالة، وعدد الرسائل التي تعذرت قراءتها %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The conversation database was damaged. Everything that could be read was recovered: %n message(s).</source>
        <translation>
            <numerusform>كانت قاعدة بيانات المحادثات تالفة. استُعيد كل ما أمكنت قراءته: لا رسائل.</numerusform>
            <numerusform>كانت قاعدة بيانات المحادثات تالفة. استُعيد كل ما أمكنت قراءته: رسالة واحدة.</numerusform>
            <numerusform>كانت قاعدة بيانات المحادثات تالفة. استُعيد كل ما أمكنت قراءته: رسالتان.</numerusform>
            <numerusform>كانت قاعدة بيانات المحادثات تالفة. استُعيد كل ما أمكنت قراءته: %n رسائل.</numerusform>
            <numerusform>كانت قاعدة بيانات المحادثات تالفة. استُعيد كل ما أمكنت قراءته: %n رسالة.</numerusform>
            <numerusform>كانت قاعدة بيانات المحادثات تالفة. استُعيد كل ما أمكنت قراءته: %n رسالة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording was ended because the computer went to sleep. It is kept.</source>
        <translation>أُنهي التسجيل لأن الحاسوب دخل في وضع السكون. التسجيل محفوظ.</translation>
    </message>
    <message>
        <source>Your conversations are in a network folder. Use them on one computer at a time, and expect saving to be slower than on this computer&apos;s own disk.</source>
        <translation>محادثاتك في مجلد على الشبكة. استخدمها على حاسوب واحد في كل مرة، وتوقّع أن يكون الحفظ أبطأ منه على قرص هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ChatViewModel</name>
    <message>
        <source>The audio device was disconnected. Playback is paused; press play to continue.</source>
        <translation>انقطع اتصال جهاز الصوت. التشغيل متوقف مؤقتًا؛ اضغط تشغيل للمتابعة.</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>حُذفت الرسالة</translation>
    </message>
    <message>
        <source>The copied text contains invisible characters. They are marked where it is shown here, but not where you paste it.</source>
        <translation>يحتوي النص المنسوخ على محارف غير مرئية. تظهر معلَّمة حيث يُعرض النص هنا، لكن ليس حيث تلصقه.</translation>
    </message>
    <message>
        <source>This file is of another kind than the missing one.</source>
        <translation>نوع هذا الملف مختلف عن نوع الملف المفقود.</translation>
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
    <name>nextgpt::app::CrashViewModel</name>
    <message>
        <source>The program did not end properly several times in a row. It was started without the model and without the last conversation. Nothing was deleted.</source>
        <translation>لم ينتهِ البرنامج على نحو سليم عدة مرات متتالية. شُغّل دون النموذج ودون المحادثة الأخيرة. لم يُحذف شيء.</translation>
    </message>
    <message>
        <source>The program did not end properly. The last conversation stays closed until you open it. Nothing was deleted.</source>
        <translation>لم ينتهِ البرنامج على نحو سليم. تبقى المحادثة الأخيرة مغلقة حتى تفتحها. لم يُحذف شيء.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DataCheck</name>
    <message numerus="yes">
        <source>%n captioned file(s) can be used</source>
        <translation>
            <numerusform>لا ملفات ذات وصف قابلة للاستخدام</numerusform>
            <numerusform>ملف واحد ذو وصف قابل للاستخدام</numerusform>
            <numerusform>ملفان ذوا وصف قابلان للاستخدام</numerusform>
            <numerusform>%n ملفات ذات وصف قابلة للاستخدام</numerusform>
            <numerusform>%n ملفًا ذا وصف قابلًا للاستخدام</numerusform>
            <numerusform>%n ملف ذي وصف قابل للاستخدام</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dialogue(s) can be used</source>
        <translation>
            <numerusform>لا حوارات قابلة للاستخدام</numerusform>
            <numerusform>حوار واحد قابل للاستخدام</numerusform>
            <numerusform>حواران قابلان للاستخدام</numerusform>
            <numerusform>%n حوارات قابلة للاستخدام</numerusform>
            <numerusform>%n حوارًا قابلًا للاستخدام</numerusform>
            <numerusform>%n حوار قابل للاستخدام</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n captioned file(s)</source>
        <translation>
            <numerusform>لا ملفات ذات وصف</numerusform>
            <numerusform>ملف واحد ذو وصف</numerusform>
            <numerusform>ملفان ذوا وصف</numerusform>
            <numerusform>%n ملفات ذات وصف</numerusform>
            <numerusform>%n ملفًا ذا وصف</numerusform>
            <numerusform>%n ملف ذي وصف</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not training data: captions beside media, or a list in JSON, JSON lines or CSV.</source>
        <translation>هذه ليست بيانات تدريب: المطلوب وسائط مع أوصافها، أو قائمة بتنسيق JSON أو JSON Lines أو CSV.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DesktopNotification</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DownloadListModel</name>
    <message>
        <source>about %1</source>
        <extracomment>%1: a size, such as &quot;2.8 GB&quot;</extracomment>
        <translation>نحو %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/ث</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>بقي أقل من ساعة</numerusform>
            <numerusform>بقيت ساعة واحدة</numerusform>
            <numerusform>بقيت ساعتان</numerusform>
            <numerusform>بقيت %n ساعات</numerusform>
            <numerusform>بقيت %n ساعة</numerusform>
            <numerusform>بقيت %n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>بقي أقل من دقيقة</numerusform>
            <numerusform>بقيت دقيقة واحدة</numerusform>
            <numerusform>بقيت دقيقتان</numerusform>
            <numerusform>بقيت %n دقائق</numerusform>
            <numerusform>بقيت %n دقيقة</numerusform>
            <numerusform>بقيت %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>بقي أقل من دقيقة</translation>
    </message>
    <message>
        <source>No hash is published for some files: theirs were recorded when they arrived.</source>
        <translation>لم تُنشر بصمات لبعض الملفات: سُجّلت بصماتها عند وصولها.</translation>
    </message>
    <message>
        <source>Every file matches its published hash.</source>
        <translation>كل ملف يطابق بصمته المنشورة.</translation>
    </message>
    <message>
        <source>The language model that answers and decides what to generate.</source>
        <translation>النموذج اللغوي الذي يجيب ويقرر ما يُولَّد.</translation>
    </message>
    <message>
        <source>Understands the images, videos and audio that you attach.</source>
        <translation>يفهم الصور ومقاطع الفيديو والصوت التي ترفقها.</translation>
    </message>
    <message>
        <source>Generates images.</source>
        <translation>يولّد الصور.</translation>
    </message>
    <message>
        <source>Generates videos.</source>
        <translation>يولّد مقاطع الفيديو.</translation>
    </message>
    <message>
        <source>Generates audio.</source>
        <translation>يولّد الصوت.</translation>
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
    <message>
        <source>“%1” cannot be sent: %2</source>
        <extracomment>%1: file name, %2: the reason, a sentence</extracomment>
        <translation>لا يمكن إرسال «%1»: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) cannot be sent. Remove them to send the message.</source>
        <translation>
            <numerusform>لا مرفقات يتعذر إرسالها.</numerusform>
            <numerusform>يتعذر إرسال مرفق واحد. أزله لإرسال الرسالة.</numerusform>
            <numerusform>يتعذر إرسال مرفقين. أزلهما لإرسال الرسالة.</numerusform>
            <numerusform>يتعذر إرسال %n مرفقات. أزلها لإرسال الرسالة.</numerusform>
            <numerusform>يتعذر إرسال %n مرفقًا. أزلها لإرسال الرسالة.</numerusform>
            <numerusform>يتعذر إرسال %n مرفق. أزلها لإرسال الرسالة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text was inserted. The clipboard also holds an image of it.</source>
        <translation>أُدرج النص. تحتوي الحافظة أيضًا على صورة له.</translation>
    </message>
    <message>
        <source>Dropped image</source>
        <translation>صورة مُفلَتة</translation>
    </message>
    <message>
        <source>Sending is paused until the conversation can be saved again.</source>
        <translation>الإرسال متوقف مؤقتًا حتى يمكن حفظ المحادثة مجددًا.</translation>
    </message>
    <message>
        <source>Insert the first %1</source>
        <extracomment>A part of a long text; %1: a size such as 64 kB</extracomment>
        <translation>إدراج أول %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) are used only in part. Point at them to see what is left out.</source>
        <translation>
            <numerusform>لا مرفقات تُستخدم جزئيًا.</numerusform>
            <numerusform>يُستخدم مرفق واحد جزئيًا فقط. مرّر المؤشر فوقه لمعرفة ما يُستبعد.</numerusform>
            <numerusform>يُستخدم مرفقان جزئيًا فقط. مرّر المؤشر فوقهما لمعرفة ما يُستبعد.</numerusform>
            <numerusform>تُستخدم %n مرفقات جزئيًا فقط. مرّر المؤشر فوقها لمعرفة ما يُستبعد.</numerusform>
            <numerusform>يُستخدم %n مرفقًا جزئيًا فقط. مرّر المؤشر فوقها لمعرفة ما يُستبعد.</numerusform>
            <numerusform>يُستخدم %n مرفق جزئيًا فقط. مرّر المؤشر فوقها لمعرفة ما يُستبعد.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>%1: file name, %2: what of it is not used, a sentence</extracomment>
        <translation>«%1»: %2</translation>
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
    <message>
        <source>The model is not loaded.</source>
        <translation>النموذج غير محمَّل.</translation>
    </message>
    <message>
        <source>It is loaded when you send a message.</source>
        <translation>يُحمَّل عندما ترسل رسالة.</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>الأشياء</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>Motions</source>
        <translation>الحركات</translation>
    </message>
    <message numerus="yes">
        <source>The model has not responded for %n second(s). It may be busy with a long step, or stuck. Restarting the program keeps your conversations and drafts.</source>
        <translation>
            <numerusform>النموذج لا يستجيب. ربما يكون منشغلًا بخطوة طويلة أو عالقًا. لا تُفقد محادثاتك ومسوداتك عند إعادة تشغيل البرنامج.</numerusform>
            <numerusform>لم يستجب النموذج منذ ثانية واحدة. ربما يكون منشغلًا بخطوة طويلة أو عالقًا. لا تُفقد محادثاتك ومسوداتك عند إعادة تشغيل البرنامج.</numerusform>
            <numerusform>لم يستجب النموذج منذ ثانيتين. ربما يكون منشغلًا بخطوة طويلة أو عالقًا. لا تُفقد محادثاتك ومسوداتك عند إعادة تشغيل البرنامج.</numerusform>
            <numerusform>لم يستجب النموذج منذ %n ثوانٍ. ربما يكون منشغلًا بخطوة طويلة أو عالقًا. لا تُفقد محادثاتك ومسوداتك عند إعادة تشغيل البرنامج.</numerusform>
            <numerusform>لم يستجب النموذج منذ %n ثانية. ربما يكون منشغلًا بخطوة طويلة أو عالقًا. لا تُفقد محادثاتك ومسوداتك عند إعادة تشغيل البرنامج.</numerusform>
            <numerusform>لم يستجب النموذج منذ %n ثانية. ربما يكون منشغلًا بخطوة طويلة أو عالقًا. لا تُفقد محادثاتك ومسوداتك عند إعادة تشغيل البرنامج.</numerusform>
        </translation>
    </message>
    <message>
        <source>The graphics processor stopped working or is no longer there. Restarting the program keeps your conversations and drafts; then send the question again. On the processor, replies take longer.</source>
        <translation>توقف معالج الرسوميات عن العمل أو لم يعد موجودًا. لا تُفقد محادثاتك ومسوداتك عند إعادة تشغيل البرنامج؛ أرسل السؤال مجددًا بعد ذلك. على المعالج تستغرق الردود وقتًا أطول.</translation>
    </message>
    <message>
        <source>The graphics processor cannot be used. Connect it or repair its driver and restart the program, or continue on the processor, where replies take longer.</source>
        <translation>لا يمكن استخدام معالج الرسوميات. وصّله أو أصلح برنامج تشغيله ثم أعد تشغيل البرنامج، أو تابع على المعالج حيث تستغرق الردود وقتًا أطول.</translation>
    </message>
    <message numerus="yes">
        <source>This model contains invalid numbers in %n tensor(s) and would produce noise, or nothing. It was not loaded. If it was downloaded, download it again.</source>
        <translation>
            <numerusform>يحتوي هذا النموذج على أعداد غير صالحة وسينتج ضوضاء أو لا ينتج شيئًا. لم يُحمَّل. إذا كان قد نُزّل فنزّله مجددًا.</numerusform>
            <numerusform>يحتوي هذا النموذج على أعداد غير صالحة في موتّر واحد وسينتج ضوضاء أو لا ينتج شيئًا. لم يُحمَّل. إذا كان قد نُزّل فنزّله مجددًا.</numerusform>
            <numerusform>يحتوي هذا النموذج على أعداد غير صالحة في موتّرين وسينتج ضوضاء أو لا ينتج شيئًا. لم يُحمَّل. إذا كان قد نُزّل فنزّله مجددًا.</numerusform>
            <numerusform>يحتوي هذا النموذج على أعداد غير صالحة في %n موتّرات وسينتج ضوضاء أو لا ينتج شيئًا. لم يُحمَّل. إذا كان قد نُزّل فنزّله مجددًا.</numerusform>
            <numerusform>يحتوي هذا النموذج على أعداد غير صالحة في %n موتّرًا وسينتج ضوضاء أو لا ينتج شيئًا. لم يُحمَّل. إذا كان قد نُزّل فنزّله مجددًا.</numerusform>
            <numerusform>يحتوي هذا النموذج على أعداد غير صالحة في %n موتّر وسينتج ضوضاء أو لا ينتج شيئًا. لم يُحمَّل. إذا كان قد نُزّل فنزّله مجددًا.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nextgpt::app::Fault</name>
    <message>
        <source>No connection to %1. Check the network; what has arrived is kept.</source>
        <translation>لا اتصال بالخادم %1. تحقق من الشبكة؛ ما وصل محفوظ.</translation>
    </message>
    <message>
        <source>%1 stopped sending. What has arrived is kept; resume later.</source>
        <translation>توقف الخادم %1 عن الإرسال. ما وصل محفوظ؛ استأنف لاحقًا.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is busy and asks to wait %n second(s). Resume after that.</source>
        <translation>
            <numerusform>الخادم %1 مشغول ويطلب الانتظار قليلًا. استأنف بعد ذلك.</numerusform>
            <numerusform>الخادم %1 مشغول ويطلب الانتظار ثانية واحدة. استأنف بعد ذلك.</numerusform>
            <numerusform>الخادم %1 مشغول ويطلب الانتظار ثانيتين. استأنف بعد ذلك.</numerusform>
            <numerusform>الخادم %1 مشغول ويطلب الانتظار %n ثوانٍ. استأنف بعد ذلك.</numerusform>
            <numerusform>الخادم %1 مشغول ويطلب الانتظار %n ثانية. استأنف بعد ذلك.</numerusform>
            <numerusform>الخادم %1 مشغول ويطلب الانتظار %n ثانية. استأنف بعد ذلك.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is busy. Resume in a few minutes.</source>
        <translation>الخادم %1 مشغول. استأنف بعد بضع دقائق.</translation>
    </message>
    <message>
        <source>%1 reports an internal error (status %2). Resume later.</source>
        <translation>يُبلغ الخادم %1 عن خطأ داخلي (الحالة %2). استأنف لاحقًا.</translation>
    </message>
    <message>
        <source>%1 keeps rejecting the download address. Resume later.</source>
        <translation>يواصل الخادم %1 رفض عنوان التنزيل. استأنف لاحقًا.</translation>
    </message>
    <message>
        <source>The proxy asks for a sign-in. Put the name and password into the proxy&apos;s address in the system&apos;s settings, then resume.</source>
        <translation>يطلب الخادم الوكيل تسجيل الدخول. أضف الاسم وكلمة المرور إلى عنوان الخادم الوكيل في إعدادات النظام ثم استأنف.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid, so nothing was sent or saved. Check this computer&apos;s date and network, then resume.</source>
        <translation>شهادة الخادم %1 غير صالحة فلم يُرسل أو يُحفظ شيء. تحقق من تاريخ هذا الحاسوب وشبكته ثم استأنف.</translation>
    </message>
    <message>
        <source>%1 points to an address that is not safe, so it was not followed. Check the network, or import the file from a folder.</source>
        <translation>يحيل الخادم %1 إلى عنوان غير آمن فلم يُتّبع. تحقق من الشبكة، أو استورد الملف من مجلد.</translation>
    </message>
    <message>
        <source>%1 redirects endlessly. Resume later, or import the file from a folder.</source>
        <translation>يعيد الخادم %1 توجيه الطلب بلا نهاية. استأنف لاحقًا، أو استورد الملف من مجلد.</translation>
    </message>
    <message>
        <source>%1 shows “%2” only to people who are signed in, or does not have it. Set HF_TOKEN to your access token and start the program again.</source>
        <translation>لا يعرض الخادم %1 الملف «%2» إلا لمن سجّل الدخول، أو أنه غير موجود لديه. عيّن رمز وصولك في HF_TOKEN ثم شغّل البرنامج مجددًا.</translation>
    </message>
    <message>
        <source>%1 does not accept your access token. Make a new one there, set HF_TOKEN and start the program again.</source>
        <translation>لا يقبل الخادم %1 رمز وصولك. أنشئ رمزًا جديدًا هناك وعيّنه في HF_TOKEN ثم شغّل البرنامج مجددًا.</translation>
    </message>
    <message>
        <source>“%2” needs you to accept its licence at %1. Do so there with the account of your access token, then resume.</source>
        <translation>يتطلب «%2» قبول ترخيصه على %1. اقبله هناك بالحساب الذي يتبعه رمز وصولك ثم استأنف.</translation>
    </message>
    <message>
        <source>%1 no longer has “%2”. Import it from a folder if you have it.</source>
        <translation>لم يعد «%2» موجودًا على الخادم %1. استورده من مجلد إن كان لديك.</translation>
    </message>
    <message>
        <source>%1 refuses to deliver “%2” (status %3). Resume later, or import it from a folder.</source>
        <translation>يرفض الخادم %1 تسليم «%2» (الحالة %3). استأنف لاحقًا، أو استورده من مجلد.</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE forbids downloads. Start the program without it, or import the files from a folder.</source>
        <translation>يمنع HF_HUB_OFFLINE التنزيل. شغّل البرنامج دونه، أو استورد الملفات من مجلد.</translation>
    </message>
    <message>
        <source>%1 sends an unexpected response for “%2”. Resume later.</source>
        <translation>يرسل الخادم %1 استجابة غير متوقعة للملف «%2». استأنف لاحقًا.</translation>
    </message>
    <message>
        <source>“%2” keeps changing on %1. Resume later.</source>
        <translation>يتغير «%2» باستمرار على الخادم %1. استأنف لاحقًا.</translation>
    </message>
    <message>
        <source>“%1” does not match its checksum. It was deleted and will be fetched again.</source>
        <translation>«%1» لا يطابق مجموع التحقق الخاص به. حُذف وسيُجلب مجددًا.</translation>
    </message>
    <message>
        <source>%1 delivers a different file as “%2”. It was not kept; import the right one from a folder.</source>
        <translation>يسلّم الخادم %1 ملفًا مختلفًا باسم «%2». لم يُحتفظ به؛ استورد الملف الصحيح من مجلد.</translation>
    </message>
    <message>
        <source>%1 sends a web page instead of “%2”. If the network asks for a sign-in, sign in with the browser, then resume.</source>
        <translation>يرسل الخادم %1 صفحة ويب بدلًا من «%2». إذا طلبت الشبكة تسجيل الدخول فسجّل الدخول في المتصفح ثم استأنف.</translation>
    </message>
    <message>
        <source>“%1” is only a Git LFS pointer and not the file itself. Use the actual file.</source>
        <translation>«%1» ليس إلا مؤشر Git LFS وليس الملف نفسه. استخدم الملف الفعلي.</translation>
    </message>
    <message>
        <source>%1 does not say how large “%2” is, so it cannot be checked. Import it from a folder.</source>
        <translation>لا يذكر الخادم %1 حجم «%2» فلا يمكن التحقق منه. استورده من مجلد.</translation>
    </message>
    <message>
        <source>“%1” does not have the published size: it is another version or incomplete. Use the published file.</source>
        <translation>حجم «%1» يختلف عن الحجم المنشور: إنه إصدار آخر أو غير مكتمل. استخدم الملف المنشور.</translation>
    </message>
    <message>
        <source>Needs %1, but %2 are free. Free some space, then start again.</source>
        <translation>المساحة اللازمة %1 والمتاحة %2. أفرغ بعض المساحة ثم ابدأ مجددًا.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing is lost: free some space, then resume.</source>
        <translation>القرص ممتلئ. لم يُفقد شيء: أفرغ بعض المساحة ثم استأنف.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Check the folder&apos;s permissions and its disk, then resume.</source>
        <translation>تتعذر كتابة «%1». تحقق من أذونات المجلد ومن قرصه ثم استأنف.</translation>
    </message>
    <message>
        <source>Another program is downloading “%1”. Wait until it has finished, then resume.</source>
        <translation>يُنزّل برنامج آخر «%1» حاليًا. انتظر حتى ينتهي ثم استأنف.</translation>
    </message>
    <message>
        <source>“%1” is not in the chosen folder. Choose the folder that has it.</source>
        <translation>«%1» غير موجود في المجلد المختار. اختر المجلد الذي يحتوي عليه.</translation>
    </message>
    <message>
        <source>“%1” cannot be read from the chosen folder. Check the device, then import again.</source>
        <translation>تتعذر قراءة «%1» من المجلد المختار. تحقق من الجهاز ثم أعد الاستيراد.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::FileChooser</name>
    <message>
        <source>Save as</source>
        <translation>حفظ باسم</translation>
    </message>
    <message>
        <source>Images, videos and audio</source>
        <translation>الصور ومقاطع الفيديو والصوت</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>مقاطع الفيديو</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>الملفات الصوتية</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
    <message>
        <source>Attach images, videos and audio</source>
        <translation>إرفاق صور ومقاطع فيديو وصوت</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>استيراد المحادثات</translation>
    </message>
    <message>
        <source>Exported conversations</source>
        <translation>المحادثات المصدَّرة</translation>
    </message>
    <message>
        <source>Locate the missing file</source>
        <translation>تحديد موقع الملف المفقود</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>On a button that adds conversations from chosen files</extracomment>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>On a button that adds the chosen files</extracomment>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Add training data</source>
        <translation>إضافة بيانات تدريب</translation>
    </message>
    <message>
        <source>Lists of training data</source>
        <translation>قوائم بيانات التدريب</translation>
    </message>
    <message>
        <source>Add a folder of training data</source>
        <translation>إضافة مجلد بيانات تدريب</translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation>اختيار مجلد نموذج</translation>
    </message>
    <message>
        <source>Choose the folder of training runs</source>
        <translation>اختيار مجلد عمليات التدريب</translation>
    </message>
    <message>
        <source>Choose this folder</source>
        <translation>اختيار هذا المجلد</translation>
    </message>
    <message>
        <source>Choose the folder that has the files</source>
        <translation>اختيار المجلد الذي يحتوي على الملفات</translation>
    </message>
    <message>
        <source>Add parts of a model</source>
        <translation>إضافة أجزاء نموذج</translation>
    </message>
    <message>
        <source>Add a folder with parts of a model</source>
        <translation>إضافة مجلد يحتوي على أجزاء نموذج</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::GalleryModel</name>
    <message>
        <source>Image</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>صوت</translation>
    </message>
    <message>
        <source>Attached without a message</source>
        <translation>أُرفق بلا رسالة</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>When a medium was made, and the title of its conversation</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>A medium (&quot;Image&quot;), the request it was generated from, when it was made and in which conversation</extracomment>
        <translation>%1: %2، %3</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::HardwareCheck</name>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>المعالج</translation>
    </message>
    <message>
        <source>%1, %2 cores</source>
        <extracomment>%1: name of a processor, %2: number of its cores</extracomment>
        <translation>%1، عدد الأنوية: %2</translation>
    </message>
    <message>
        <source>%1, %2 cores, %3</source>
        <extracomment>%1: name of a processor, %2: number of its cores, %3: its vector units, such as &quot;avx2 avx512f&quot;</extracomment>
        <translation>%1، عدد الأنوية: %2، %3</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>%1, %2 free</source>
        <extracomment>Two amounts of memory</extracomment>
        <translation>%1، المتاح: %2</translation>
    </message>
    <message>
        <source>Graphics processor</source>
        <translation>معالج الرسوميات</translation>
    </message>
    <message>
        <source>NVIDIA driver</source>
        <translation>برنامج تشغيل NVIDIA</translation>
    </message>
    <message>
        <source>Not found, so everything runs on the processor. For a graphics processor from NVIDIA, install its driver.</source>
        <translation>غير موجود، لذا يعمل كل شيء على المعالج. لاستخدام معالج رسوميات من NVIDIA، ثبّت برنامج تشغيله.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>No model found. Reinstall the program, or name the folder of a model when you start it (--bundle).</source>
        <translation>لم يُعثر على أي نموذج. أعد تثبيت البرنامج، أو حدّد مجلد نموذج عند تشغيله (--bundle).</translation>
    </message>
    <message>
        <source>Audio output</source>
        <translation>إخراج الصوت</translation>
    </message>
    <message>
        <source>No device found. Connect one and check again; until then, media play silently.</source>
        <translation>لم يُعثر على أي جهاز. وصّل واحدًا ثم أعد الفحص؛ وحتى ذلك الحين تُشغَّل الوسائط بلا صوت.</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>No device found. Connect one and check again to record.</source>
        <translation>لم يُعثر على أي جهاز. وصّل واحدًا ثم أعد الفحص لتتمكن من التسجيل.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::MediaSaver</name>
    <message>
        <source>Saved in %1</source>
        <extracomment>%1: name of a folder</extracomment>
        <translation>تم الحفظ في %1</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>تم الحفظ باسم %1</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>جارٍ التصدير…</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <extracomment>A conversation was exported; %1: name of a folder</extracomment>
        <translation>تم التصدير إلى %1</translation>
    </message>
    <message>
        <source>Files changed or moved since then are kept.</source>
        <translation>أُبقي على الملفات التي تغيّرت أو نُقلت منذ ذلك الحين.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::MessageListModel</name>
    <message>
        <source>%1 (the clock was wrong)</source>
        <extracomment>%1: date and time of a message</extracomment>
        <translation>%1 (كان ضبط الساعة خاطئًا)</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ModelListModel</name>
    <message>
        <source>%1 in files that stay where they are</source>
        <extracomment>%1: a size, such as &quot;13.4 GB&quot;</extracomment>
        <translation>بحجم %1 في ملفات تبقى في أماكنها</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>مرفق مع البرنامج</translation>
    </message>
    <message>
        <source>Needs about %1 of memory, but only %2 can be used.</source>
        <extracomment>%1, %2: sizes, such as &quot;13.4 GB&quot;</extracomment>
        <translation>يحتاج إلى نحو %1 من الذاكرة، لكن المتاح منها %2 فقط.</translation>
    </message>
    <message>
        <source>Fits into memory with the language model in 8 bits: about %1</source>
        <translation>تتسع له الذاكرة بنموذج لغوي بدقة 8 بت: نحو %1</translation>
    </message>
    <message>
        <source>Fits into memory with the language model in 4 bits: about %1</source>
        <translation>تتسع له الذاكرة بنموذج لغوي بدقة 4 بت: نحو %1</translation>
    </message>
    <message>
        <source>Fits into memory: about %1</source>
        <translation>تتسع له الذاكرة: نحو %1</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ModelMaker</name>
    <message>
        <source>The model needs a name.</source>
        <translation>يجب تسمية النموذج.</translation>
    </message>
    <message>
        <source>NExT-GPT with %1</source>
        <extracomment>Suggested name of a model; %1: a language model, such as &quot;LLaMA 7B&quot;</extracomment>
        <translation>NExT-GPT مع %1</translation>
    </message>
    <message>
        <source>The files are being read…</source>
        <translation>جارٍ قراءة الملفات…</translation>
    </message>
    <message>
        <source>The model is being checked…</source>
        <translation>جارٍ فحص النموذج…</translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <extracomment>%1, %2: sizes, such as &quot;13.4 GB&quot;</extracomment>
        <translation>قُرئ %1 من %2</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::OwnModels</name>
    <message>
        <source>The chat keeps the model that it has.</source>
        <translation>تحتفظ الدردشة بنموذجها الحالي.</translation>
    </message>
    <message>
        <source>The chat now uses “%1”. Conversations stay as they are.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>تستخدم الدردشة الآن «%1». تبقى المحادثات كما هي.</translation>
    </message>
    <message>
        <source>“%1” could not be loaded, so the chat uses the model before it. %2</source>
        <extracomment>%1: name of a model; %2: a sentence that says why</extracomment>
        <translation>تعذر تحميل «%1»، لذا تستخدم الدردشة النموذج السابق. %2</translation>
    </message>
    <message>
        <source>The model could not be moved to the trash. Delete its folder “%1” instead.</source>
        <translation>تعذر نقل النموذج إلى سلة المهملات. احذف مجلده «%1» بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>نُقل «%1» إلى سلة المهملات.</translation>
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
    <name>nextgpt::app::QueueModel</name>
    <message>
        <source>Message without text</source>
        <translation>رسالة دون نص</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ScreenAwake</name>
    <message>
        <source>The window fills the screen</source>
        <translation>النافذة تملأ الشاشة</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::SettingsViewModel</name>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::StorageViewModel</name>
    <message>
        <source>Read-only: these conversations were saved by a newer version of this program. Update it to continue them. What you write now is not saved.</source>
        <translation>للقراءة فقط: حُفظت هذه المحادثات بإصدار أحدث من هذا البرنامج. حدّثه لمتابعتها. ما تكتبه الآن لا يُحفظ.</translation>
    </message>
    <message>
        <source>Read-only: “%1” cannot be written. What you write now is not saved.</source>
        <translation>للقراءة فقط: لا يمكن الكتابة في «%1». ما تكتبه الآن لا يُحفظ.</translation>
    </message>
    <message>
        <source>Read-only: another program is using the conversation database. Close it and start this program again. What you write now is not saved.</source>
        <translation>للقراءة فقط: يستخدم برنامج آخر قاعدة بيانات المحادثات. أغلقه وشغّل هذا البرنامج مجددًا. ما تكتبه الآن لا يُحفظ.</translation>
    </message>
    <message>
        <source>Nothing can be saved in “%1”. What you write now is lost when you close this program.</source>
        <translation>لا يمكن حفظ أي شيء في «%1». ما تكتبه الآن يُفقد عند إغلاق هذا البرنامج.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النصوص</translation>
    </message>
    <message>
        <source>Images, videos and audio</source>
        <translation>الصور ومقاطع الفيديو والصوت</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Recordings not sent yet</source>
        <translation>تسجيلات لم تُرسل بعد</translation>
    </message>
    <message>
        <source>Damaged databases</source>
        <translation>قواعد بيانات تالفة</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n day(s) left</source>
        <extracomment>%1: a size such as 1.2 MB</extracomment>
        <translation>
            <numerusform>%1 · تُحذف اليوم</numerusform>
            <numerusform>%1 · بقي يوم واحد</numerusform>
            <numerusform>%1 · بقي يومان</numerusform>
            <numerusform>%1 · بقيت %n أيام</numerusform>
            <numerusform>%1 · بقي %n يومًا</numerusform>
            <numerusform>%1 · بقي %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>سلة المهملات فارغة.</translation>
    </message>
    <message numerus="yes">
        <source>Conversations in the trash are deleted for good after %n day(s).</source>
        <translation>
            <numerusform>تُحذف المحادثات الموجودة في سلة المهملات نهائيًا على الفور.</numerusform>
            <numerusform>تُحذف المحادثات الموجودة في سلة المهملات نهائيًا بعد يوم واحد.</numerusform>
            <numerusform>تُحذف المحادثات الموجودة في سلة المهملات نهائيًا بعد يومين.</numerusform>
            <numerusform>تُحذف المحادثات الموجودة في سلة المهملات نهائيًا بعد %n أيام.</numerusform>
            <numerusform>تُحذف المحادثات الموجودة في سلة المهملات نهائيًا بعد %n يومًا.</numerusform>
            <numerusform>تُحذف المحادثات الموجودة في سلة المهملات نهائيًا بعد %n يوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 freed.</source>
        <translation>تم إخلاء %1.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TextEntryGuard</name>
    <message>
        <source>This text is too long to be inserted: %1. A message can hold %2.</source>
        <translation>هذا النص أطول من أن يُدرج: %1. تتسع الرسالة لـ %2.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TextPieceModel</name>
    <message>
        <source>Show more (%1)</source>
        <extracomment>On a button under the beginning of a very long text; %1 is the size of the rest, such as &quot;936 KB&quot;</extracomment>
        <translation>عرض المزيد (%1)</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TrainingRun</name>
    <message>
        <source>Checking the model&apos;s files</source>
        <translation>جارٍ التحقق من ملفات النموذج</translation>
    </message>
    <message>
        <source>Checking the data</source>
        <translation>جارٍ فحص البيانات</translation>
    </message>
    <message>
        <source>Encoding media and captions; they are encoded only once</source>
        <translation>جارٍ ترميز الوسائط والأوصاف؛ لا تُرمَّز إلا مرة واحدة</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>جارٍ البدء</translation>
    </message>
    <message numerus="yes">
        <source>%n example(s) for training</source>
        <translation>
            <numerusform>لا أمثلة للتدريب</numerusform>
            <numerusform>مثال واحد للتدريب</numerusform>
            <numerusform>مثالان للتدريب</numerusform>
            <numerusform>%n أمثلة للتدريب</numerusform>
            <numerusform>%n مثالًا للتدريب</numerusform>
            <numerusform>%n مثال للتدريب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for validation</source>
        <translation>
            <numerusform>لا أمثلة للتحقق</numerusform>
            <numerusform>مثال واحد للتحقق</numerusform>
            <numerusform>مثالان للتحقق</numerusform>
            <numerusform>%n أمثلة للتحقق</numerusform>
            <numerusform>%n مثالًا للتحقق</numerusform>
            <numerusform>%n مثال للتحقق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) about the data</source>
        <translation>
            <numerusform>لا تحذيرات حول البيانات</numerusform>
            <numerusform>تحذير واحد حول البيانات</numerusform>
            <numerusform>تحذيران حول البيانات</numerusform>
            <numerusform>%n تحذيرات حول البيانات</numerusform>
            <numerusform>%n تحذيرًا حول البيانات</numerusform>
            <numerusform>%n تحذير حول البيانات</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, GPU %2</source>
        <extracomment>Memory of the computer and of the graphics card that a training uses</extracomment>
        <translation>%1، بطاقة الرسوميات %2</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TrainingSetup</name>
    <message>
        <source>This folder holds no model: it has no file bundle.json.</source>
        <translation>لا يحتوي هذا المجلد على نموذج: لا يوجد فيه ملف bundle.json.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>أدخل اسمًا.</translation>
    </message>
    <message>
        <source>A folder cannot have this name.</source>
        <translation>لا يمكن أن يحمل مجلد هذا الاسم.</translation>
    </message>
    <message>
        <source>There is a run with this name already.</source>
        <translation>توجد عملية تدريب بهذا الاسم بالفعل.</translation>
    </message>
    <message>
        <source>Steps: enter a whole number above 0, or nothing for one pass over the data.</source>
        <translation>الخطوات: أدخل عددًا صحيحًا أكبر من 0، أو اترك الحقل فارغًا لمرور واحد على البيانات.</translation>
    </message>
    <message>
        <source>Batch: enter a whole number above 0, or nothing for the default.</source>
        <translation>الدفعة: أدخل عددًا صحيحًا أكبر من 0، أو اترك الحقل فارغًا للقيمة الافتراضية.</translation>
    </message>
    <message>
        <source>Learning rate: enter a number above 0, such as 0.0004, or nothing for the default.</source>
        <translation>معدل التعلم: أدخل عددًا أكبر من 0، مثل 0.0004، أو اترك الحقل فارغًا للقيمة الافتراضية.</translation>
    </message>
    <message>
        <source>Add data to train on.</source>
        <translation>أضف بيانات للتدريب عليها.</translation>
    </message>
    <message>
        <source>None of the data can be used for this stage.</source>
        <translation>لا يمكن استخدام أي من البيانات في هذه المرحلة.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TrainingViewModel</name>
    <message>
        <source>The chat now uses “%1”. Conversations stay as they are.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>تستخدم الدردشة الآن «%1». تبقى المحادثات كما هي.</translation>
    </message>
    <message>
        <source>The chat uses the default model again.</source>
        <translation>عادت الدردشة إلى استخدام النموذج الافتراضي.</translation>
    </message>
    <message>
        <source>The run could not be moved to the trash. Its folder is “%1”.</source>
        <translation>تعذر نقل عملية التدريب إلى سلة المهملات. مجلدها هو «%1».</translation>
    </message>
    <message>
        <source>Training of “%1” stopped at step %2.</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>توقف تدريب «%1» عند الخطوة %2.</translation>
    </message>
    <message>
        <source>Training of “%1” stopped before its first checkpoint.</source>
        <translation>توقف تدريب «%1» قبل أول نقطة حفظ.</translation>
    </message>
    <message>
        <source>The training was stopped before it began. Its settings are kept in the form.</source>
        <translation>أُوقف التدريب قبل أن يبدأ، وتبقى إعداداته محفوظة.</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TransferViewModel</name>
    <message>
        <source>“%1” was imported.</source>
        <translation>تم استيراد «%1».</translation>
    </message>
    <message>
        <source>“%1” is not a conversation that this program exported.</source>
        <translation>«%1» ليس محادثة صدّرها هذا البرنامج.</translation>
    </message>
    <message>
        <source>NExT-GPT conversations %1</source>
        <extracomment>Name of a folder; %1: date and time</extracomment>
        <translation>محادثات NExT-GPT %1</translation>
    </message>
    <message>
        <source>%1 (unfinished)</source>
        <extracomment>Name of a folder; %1: its name when everything is in it</extracomment>
        <translation>%1 (غير مكتمل)</translation>
    </message>
</context>
</TS>
