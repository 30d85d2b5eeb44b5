<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AdvancedFields</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Empty: one pass over the data</source>
        <translation>留空：遍历一次数据</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Default of this stage: %1</source>
        <extracomment>%1: a number</extracomment>
        <translation>此阶段的默认值：%1</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Held back for validation</source>
        <translation>留作验证</translation>
    </message>
    <message>
        <source>The share of the data that only measures the loss</source>
        <translation>仅用于测量损失的数据所占的比例</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Generating a reply</source>
        <translation>正在生成回复</translation>
    </message>
    <message>
        <source>Reply complete</source>
        <translation>回复已完成</translation>
    </message>
</context>
<context>
    <name>AppScrollBar</name>
    <message>
        <source>Scroll</source>
        <translation>滚动</translation>
    </message>
</context>
<context>
    <name>AppearanceSettings</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Ctrl+Plus, Ctrl+Minus, Ctrl+0</source>
        <extracomment>Key combinations</extracomment>
        <translation>Ctrl+加号、Ctrl+减号、Ctrl+0</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Replaces movement with short fades</source>
        <translation>用短暂的淡入淡出代替移动效果</translation>
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
        <translation>已停止</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>not completed</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>正在排队等待</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Takes a message out of the queue</extracomment>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopped before anything was generated.</source>
        <translation>尚未生成任何内容便已停止。</translation>
    </message>
</context>
<context>
    <name>AttachmentItem</name>
    <message>
        <source>%1: %2</source>
        <extracomment>File name and error
----------
File name and what of the file is not used</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, being copied</source>
        <extracomment>%1: file name</extracomment>
        <translation>%1，正在复制</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>File name and duration</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>播放 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Use its readable part</source>
        <translation>使用可读取的部分</translation>
    </message>
</context>
<context>
    <name>AttachmentList</name>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Remove all</source>
        <extracomment>Removes all attachments</extracomment>
        <translation>全部移除</translation>
    </message>
    <message>
        <source>+%1</source>
        <extracomment>How many attachments follow those in sight</extracomment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>AttachmentListModel</name>
    <message>
        <source>Only its audio is used: the video (%1) cannot be decoded.</source>
        <extracomment>%1: the name of a codec</extracomment>
        <translation>仅使用其音频：视频（%1）无法解码。</translation>
    </message>
    <message>
        <source>Without audio: its audio (%1) cannot be decoded.</source>
        <extracomment>%1: the name of a codec</extracomment>
        <translation>不含音频：其音频（%1）无法解码。</translation>
    </message>
    <message>
        <source>Only the readable part of this incomplete image is used.</source>
        <translation>仅使用此不完整图片的可读取部分。</translation>
    </message>
    <message>
        <source>This file is incomplete. Use its readable part?</source>
        <translation>此文件不完整。要使用其可读取的部分吗？</translation>
    </message>
</context>
<context>
    <name>AudioPart</name>
    <message>
        <source>%1 seconds</source>
        <extracomment>%1: duration of a clip in seconds, with one decimal</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>A key</extracomment>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Position in the audio: %1</source>
        <extracomment>%1: position and duration, such as &quot;0:01.2 / 0:02.5&quot;</extracomment>
        <translation>音频播放位置：%1</translation>
    </message>
</context>
<context>
    <name>AudioSettings</name>
    <message>
        <source>System default</source>
        <translation>系统默认</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <extracomment>%1: name of an audio device</extracomment>
        <translation>%1（未连接）</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>Playback and recording</source>
        <translation>播放与录音</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>取消静音</translation>
    </message>
    <message>
        <source>Output device</source>
        <translation>输出设备</translation>
    </message>
    <message>
        <source>Refresh devices</source>
        <translation>刷新设备</translation>
    </message>
</context>
<context>
    <name>BranchSwitch</name>
    <message>
        <source>Version %1 of %2</source>
        <translation>第 %1 个版本，共 %2 个</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>上一个版本</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Number of the version and how many there are, such as &quot;2 / 3&quot;</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>下一个版本</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Ctrl+/</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Delete conversation</source>
        <translation>删除对话</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Hardware check</source>
        <translation>硬件检查</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>演示</translation>
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
        <translation>对话</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ClipMenu</name>
    <message>
        <source>Loop</source>
        <translation>循环播放</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>减速</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加速</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>用作输入</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>取消静音</translation>
    </message>
    <message>
        <source>Open in viewer</source>
        <translation>在查看器中打开</translation>
    </message>
    <message>
        <source>Save this frame</source>
        <translation>保存此帧</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Do not wrap</source>
        <translation>不自动换行</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>自动换行</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>CompareCard</name>
    <message>
        <source>Choose another run to compare “%1” with.</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>请再选择一个训练任务与“%1”进行对比。</translation>
    </message>
    <message>
        <source>“%1” and “%2” (dashed)</source>
        <extracomment>Names of two training runs</extracomment>
        <translation>“%1”和“%2”（虚线）</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>结束对比</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message composer</source>
        <translation>消息编辑区</translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>A key</extracomment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <extracomment>&quot;Esc&quot; is a key</extracomment>
        <translation>停止  Esc</translation>
    </message>
    <message>
        <source>Queue</source>
        <extracomment>&quot;Queue&quot;: send after the reply that is being generated</extracomment>
        <translation>加入队列</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Attach images, videos and audio</source>
        <translation>添加图片、视频和音频</translation>
    </message>
    <message>
        <source>Discard recording</source>
        <translation>放弃录音</translation>
    </message>
</context>
<context>
    <name>ComposerNotice</name>
    <message>
        <source>Remove</source>
        <extracomment>Removes the attachments that cannot be sent</extracomment>
        <translation>移除</translation>
    </message>
    <message>
        <source>Attach the image</source>
        <translation>添加该图片</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ConversationExport</name>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>You · %1</source>
        <extracomment>%1: date and time</extracomment>
        <translation>您 · %1</translation>
    </message>
    <message>
        <source>Reply · %1</source>
        <translation>回复 · %1</translation>
    </message>
    <message>
        <source>The file of this medium is missing.</source>
        <translation>此媒体的文件丢失。</translation>
    </message>
    <message>
        <source>The generation was stopped.</source>
        <translation>生成已停止。</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>No matching conversations</source>
        <translation>没有匹配的对话</translation>
    </message>
    <message>
        <source>Your conversations will appear here</source>
        <translation>您的对话将显示在这里</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>F2</source>
        <extracomment>A key</extracomment>
        <translation>F2</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Del</source>
        <extracomment>A key</extracomment>
        <translation>Del</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>Opens a menu of formats</extracomment>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Title of a conversation and its age</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2, generating</source>
        <extracomment>Title of a conversation and its age; a reply is being generated</extracomment>
        <translation>%1，%2，正在生成</translation>
    </message>
    <message>
        <source>More actions for %1</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>%1 的更多操作</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>Open last conversation</source>
        <translation>打开上次的对话</translation>
    </message>
    <message>
        <source>Load the model</source>
        <translation>加载模型</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>显示报告</translation>
    </message>
</context>
<context>
    <name>CrashReportDialog</name>
    <message>
        <source>Crash report</source>
        <translation>崩溃报告</translation>
    </message>
    <message>
        <source>This report stays on this computer. It contains no messages and no file names. Copy it if you want to report the problem.</source>
        <translation>此报告保留在这台电脑上，其中不包含任何消息或文件名。如果您想报告此问题，请复制该报告。</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
</context>
<context>
    <name>CurveCard</name>
    <message>
        <source>Show all steps</source>
        <translation>显示所有步</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <extracomment>How much the curves of a chart are smoothed</extracomment>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Arrow keys read values, plus and minus zoom, Home shows all steps</source>
        <extracomment>How to use a chart with the keyboard</extracomment>
        <translation>方向键读取数值，加号和减号缩放，Home 键显示所有步</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
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
        <translation>损失</translation>
    </message>
    <message>
        <source>Distance from the decoder&apos;s condition</source>
        <translation>与解码器条件的距离</translation>
    </message>
    <message>
        <source>Denoising loss of the decoders</source>
        <translation>解码器的去噪损失</translation>
    </message>
    <message>
        <source>Cross-entropy of replies about each medium</source>
        <translation>关于各种媒体的回复的交叉熵</translation>
    </message>
</context>
<context>
    <name>DataBox</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Drop a folder or files here</source>
        <translation>将文件夹或文件拖放到此处</translation>
    </message>
    <message>
        <source>Dialogues as JSON, in the formats of NExT-GPT</source>
        <translation>JSON 格式的对话，采用 NExT-GPT 的数据格式</translation>
    </message>
    <message>
        <source>Media with captions in text files of the same name, or lists as JSON, JSON lines or CSV</source>
        <translation>媒体文件（描述位于同名文本文件中），或 JSON、JSON Lines、CSV 格式的列表</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Checking the data…</source>
        <translation>正在检查数据…</translation>
    </message>
</context>
<context>
    <name>DataCheck</name>
    <message numerus="yes">
        <source>%n file(s) are missing</source>
        <translation>
            <numerusform>%n 个文件丢失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n missing file(s)</source>
        <translation>
            <numerusform>显示 %n 个丢失的文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read</source>
        <translation>
            <numerusform>%n 个文件无法读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n unreadable file(s)</source>
        <translation>
            <numerusform>显示 %n 个无法读取的文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) or answer(s) are empty</source>
        <translation>
            <numerusform>%n 条描述或回答为空</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n item(s) without text</source>
        <translation>
            <numerusform>显示 %n 个没有文本的条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) share a name with another item</source>
        <translation>
            <numerusform>%n 个条目与其他条目同名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n name(s)</source>
        <translation>
            <numerusform>显示 %n 个名称</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) occur more than once</source>
        <translation>
            <numerusform>%n 条描述重复出现</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n caption(s)</source>
        <translation>
            <numerusform>显示 %n 条描述</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are in the validation data too</source>
        <translation>
            <numerusform>%n 个条目同时出现在验证数据中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n item(s)</source>
        <translation>
            <numerusform>显示 %n 个条目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are too long</source>
        <translation>
            <numerusform>%n 个条目过长</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) need media that this model does not support</source>
        <translation>
            <numerusform>%n 个条目需要此模型不支持的媒体</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) cannot be understood</source>
        <translation>
            <numerusform>%n 个条目无法识别</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatabaseSalvage</name>
    <message>
        <source>Recovered conversation</source>
        <translation>已恢复的对话</translation>
    </message>
</context>
<context>
    <name>DeviceNotice</name>
    <message>
        <source>Restart the program</source>
        <translation>重新启动程序</translation>
    </message>
    <message>
        <source>Continue on the processor</source>
        <translation>改用处理器继续</translation>
    </message>
    <message>
        <source>Restart the program and compute on the processor until it is closed</source>
        <translation>重新启动程序，并在程序关闭前使用处理器计算</translation>
    </message>
</context>
<context>
    <name>DeviceTitle</name>
    <message>
        <source>Monitor (%1)</source>
        <extracomment>%1: an output of a graphics card, such as &quot;HDMI 0&quot;</extracomment>
        <translation>显示器（%1）</translation>
    </message>
    <message>
        <source>Built-in audio (%1)</source>
        <extracomment>%1: name of an audio chip</extracomment>
        <translation>内置音频（%1）</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>DoctorText</name>
    <message>
        <source>Language model</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <source>ImageBind</source>
        <translation>ImageBind</translation>
    </message>
    <message>
        <source>NExT-GPT&apos;s trained tensors</source>
        <translation>NExT-GPT 训练所得的张量</translation>
    </message>
    <message>
        <source>Image decoder</source>
        <translation>图片解码器</translation>
    </message>
    <message>
        <source>Video decoder</source>
        <translation>视频解码器</translation>
    </message>
    <message>
        <source>Audio decoder</source>
        <translation>音频解码器</translation>
    </message>
    <message>
        <source>language model</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <source>separate LoRA adapter</source>
        <translation>独立的 LoRA 适配器</translation>
    </message>
    <message>
        <source>denoiser of an image decoder</source>
        <translation>图片解码器的去噪器</translation>
    </message>
    <message>
        <source>denoiser of a video decoder</source>
        <translation>视频解码器的去噪器</translation>
    </message>
    <message>
        <source>denoiser of an audio decoder</source>
        <translation>音频解码器的去噪器</translation>
    </message>
    <message>
        <source>autoencoder of images or videos</source>
        <translation>图片或视频的自编码器</translation>
    </message>
    <message>
        <source>autoencoder of spectrograms</source>
        <translation>频谱图的自编码器</translation>
    </message>
    <message>
        <source>CLIP text encoder</source>
        <translation>CLIP 文本编码器</translation>
    </message>
    <message>
        <source>CLAP text encoder</source>
        <translation>CLAP 文本编码器</translation>
    </message>
    <message>
        <source>vocoder</source>
        <translation>声码器</translation>
    </message>
    <message>
        <source>scheduler</source>
        <translation>调度器</translation>
    </message>
    <message>
        <source>tokenizer of the language model</source>
        <translation>语言模型的分词器</translation>
    </message>
    <message>
        <source>added tokens of the language model</source>
        <translation>语言模型的附加词元</translation>
    </message>
    <message>
        <source>tokenizer of a CLIP text encoder</source>
        <translation>CLIP 文本编码器的分词器</translation>
    </message>
    <message>
        <source>tokenizer of a CLAP text encoder</source>
        <translation>CLAP 文本编码器的分词器</translation>
    </message>
    <message>
        <source>%1 holds tensors of no network that this program knows.</source>
        <translation>%1 中的张量不属于此程序已知的任何网络。</translation>
    </message>
    <message>
        <source>%1 is an adapter file of NExT-GPT&apos;s newer code; rename its tensors from model.mm_input_projector to mm_input_projector.</source>
        <translation>%1 是 NExT-GPT 较新代码的适配器文件；请将其张量从 model.mm_input_projector 重命名为 mm_input_projector。</translation>
    </message>
    <message>
        <source>There is no language model.</source>
        <translation>缺少语言模型。</translation>
    </message>
    <message>
        <source>NExT-GPT 7B was trained with Vicuna 7B v0; give its folder.</source>
        <translation>NExT-GPT 7B 是使用 Vicuna 7B v0 训练的；请提供其文件夹。</translation>
    </message>
    <message>
        <source>There is no tokenizer.model of the language model.</source>
        <translation>缺少语言模型的 tokenizer.model。</translation>
    </message>
    <message>
        <source>It was published in the same folder as the language model.</source>
        <translation>它与语言模型发布在同一文件夹中。</translation>
    </message>
    <message>
        <source>There is no ImageBind.</source>
        <translation>缺少 ImageBind。</translation>
    </message>
    <message>
        <source>Give imagebind_huge.</source>
        <translation>请提供 imagebind_huge。</translation>
    </message>
    <message>
        <source>There is no projection that NExT-GPT trains.</source>
        <translation>缺少 NExT-GPT 训练的投影层。</translation>
    </message>
    <message>
        <source>Give NExT-GPT&apos;s pytorch_model.pt.</source>
        <translation>请提供 NExT-GPT 的 pytorch_model.pt。</translation>
    </message>
    <message>
        <source>There is no autoencoder of the %1 decoder.</source>
        <translation>缺少%1解码器的自编码器。</translation>
    </message>
    <message>
        <source>There is no text encoder of the %1 decoder.</source>
        <translation>缺少%1解码器的文本编码器。</translation>
    </message>
    <message>
        <source>There is no tokenizer (vocab.json and merges.txt) of the %1 decoder.</source>
        <translation>缺少%1解码器的分词器（vocab.json 和 merges.txt）。</translation>
    </message>
    <message>
        <source>There is no scheduler_config.json of the %1 decoder.</source>
        <translation>缺少%1解码器的 scheduler_config.json。</translation>
    </message>
    <message>
        <source>There is no vocoder of the %1 decoder.</source>
        <translation>缺少%1解码器的声码器。</translation>
    </message>
    <message>
        <source>Give the whole folder in which the %1 decoder was published.</source>
        <translation>请提供发布该%1解码器的整个文件夹。</translation>
    </message>
    <message>
        <source>There is no config.json for the %1.</source>
        <translation>缺少 config.json（%1）。</translation>
    </message>
    <message>
        <source>Give the whole folder in which it was published.</source>
        <translation>请提供发布它的整个文件夹。</translation>
    </message>
    <message>
        <source>There is no config.json for ImageBind, whose widths are not those of imagebind_huge.</source>
        <translation>缺少 ImageBind 的 config.json，且其宽度与 imagebind_huge 不同。</translation>
    </message>
    <message>
        <source>Write one; docs/bundle-format.md describes it.</source>
        <translation>请编写一个；docs/bundle-format.md 中有相关说明。</translation>
    </message>
    <message>
        <source>There is no %1 decoder: the model cannot generate this medium.</source>
        <translation>没有%1解码器：模型无法生成此类媒体。</translation>
    </message>
    <message>
        <source>Give only one of them.</source>
        <translation>请只提供其中一个。</translation>
    </message>
    <message>
        <source>%1 is another copy of %2 and is not used.</source>
        <translation>%1 是 %2 的另一份副本，不会被使用。</translation>
    </message>
    <message>
        <source>No added_tokens.json says how many signal tokens there are; NExT-GPT&apos;s counts are assumed: 4 for images, 24 for videos, 8 for audio.</source>
        <translation>没有 added_tokens.json 说明信号词元的数量；将采用 NExT-GPT 的数量：图片 4 个、视频 24 个、音频 8 个。</translation>
    </message>
    <message>
        <source>No file states the scale of the LoRA branches; NExT-GPT&apos;s is taken, alpha / rank = 1.</source>
        <translation>没有文件说明 LoRA 分支的缩放系数；将采用 NExT-GPT 的值，即 alpha / rank = 1。</translation>
    </message>
    <message>
        <source>%1 is a checkpoint of stage 1 or 2.</source>
        <translation>%1 是第 1 或第 2 阶段的检查点。</translation>
    </message>
    <message>
        <source>Use the one of stage 3, which has been trained to answer.</source>
        <translation>请使用第 3 阶段的检查点，它经过训练，能够回答问题。</translation>
    </message>
    <message>
        <source>ImageBind gives %1 numbers, the input projection takes %2.</source>
        <translation>ImageBind 输出 %1 个数值，而输入投影层接受 %2 个。</translation>
    </message>
    <message>
        <source>Give the ImageBind whose embeddings have %1 numbers.</source>
        <translation>请提供嵌入向量为 %1 个数值的 ImageBind。</translation>
    </message>
    <message>
        <source>The language model is %1 numbers wide, the projections were trained with %2.</source>
        <translation>语言模型的宽度为 %1 个数值，而投影层训练时的宽度为 %2 个。</translation>
    </message>
    <message>
        <source>Give the language model with which the projections were trained.</source>
        <translation>请提供训练投影层时所用的语言模型。</translation>
    </message>
    <message>
        <source>The language model has %1 layers, the LoRA branches were trained for %2.</source>
        <translation>语言模型有 %1 层，而 LoRA 分支是针对 %2 层训练的。</translation>
    </message>
    <message>
        <source>The language model has %1 rows, the projections were trained with %2.</source>
        <translation>语言模型的词元表有 %1 行，而投影层训练时为 %2 行。</translation>
    </message>
    <message>
        <source>The file of the projections must hold the token tables with the new rows; NExT-GPT&apos;s pytorch_model.pt does.</source>
        <translation>投影层的文件必须包含带有新增行的词元表；NExT-GPT 的 pytorch_model.pt 符合此要求。</translation>
    </message>
    <message>
        <source>The tokenizer has %1 pieces and needs %2 rows with the signal tokens, the projections were trained with %3.</source>
        <translation>分词器有 %1 个词片，加上信号词元需要 %2 行，而投影层训练时为 %3 行。</translation>
    </message>
    <message>
        <source>Give the tokenizer and the added_tokens.json with which the projections were trained.</source>
        <translation>请提供训练投影层时所用的分词器和 added_tokens.json。</translation>
    </message>
    <message>
        <source>NExT-GPT&apos;s tensors have no projection for the %1 decoder.</source>
        <translation>NExT-GPT 的张量中没有用于%1解码器的投影层。</translation>
    </message>
    <message>
        <source>Leave the %1 decoder out, or give projections that were trained with one.</source>
        <translation>请移除%1解码器，或提供与此类解码器一起训练的投影层。</translation>
    </message>
    <message>
        <source>This %1 decoder is conditioned by %2 numbers, the projection gives %3.</source>
        <translation>此%1解码器以 %2 个数值为条件，而投影层输出 %3 个。</translation>
    </message>
    <message>
        <source>Give a %1 decoder that is conditioned by %2 numbers, or projections that were trained with this one.</source>
        <translation>请提供以 %2 个数值为条件的%1解码器，或提供与此解码器一起训练的投影层。</translation>
    </message>
    <message>
        <source>The %1 decoder&apos;s text encoder gives %2 numbers, its denoiser takes %3.</source>
        <translation>%1解码器的文本编码器输出 %2 个数值，而其去噪器接受 %3 个。</translation>
    </message>
    <message>
        <source>Give the text encoder that was published with this denoiser.</source>
        <translation>请提供与此去噪器一同发布的文本编码器。</translation>
    </message>
    <message>
        <source>The %1 decoder&apos;s text encoder has %2 positions, the projection gives %3.</source>
        <translation>%1解码器的文本编码器有 %2 个位置，而投影层输出 %3 个。</translation>
    </message>
    <message>
        <source>The %1 decoder&apos;s denoiser works on %2 channels, its autoencoder on %3.</source>
        <translation>%1解码器的去噪器使用 %2 个通道，而其自编码器使用 %3 个。</translation>
    </message>
    <message>
        <source>Give the autoencoder that was published with this denoiser.</source>
        <translation>请提供与此去噪器一同发布的自编码器。</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>delta of a language model</source>
        <translation>语言模型的增量权重</translation>
    </message>
    <message>
        <source>Two files are of the kind &quot;%1&quot;: %2 and %3.</source>
        <translation>有两个文件都属于“%1”类型：%2 和 %3。</translation>
    </message>
    <message>
        <source>The shard %1 is missing.</source>
        <translation>缺少分片 %1。</translation>
    </message>
    <message>
        <source>Download it into the folder of the others.</source>
        <translation>请将它下载到其他分片所在的文件夹。</translation>
    </message>
    <message>
        <source>%1 names shards of which none is there.</source>
        <translation>%1 中列出的分片一个也不存在。</translation>
    </message>
    <message>
        <source>Its sizes are not those of Stable Diffusion 1 or 2; put one into a folder %1 beside the file.</source>
        <translation>其尺寸与 Stable Diffusion 1 或 2 不符；请在该文件旁的文件夹 %1 中放入一个 config.json。</translation>
    </message>
    <message>
        <source>A single file does not contain it; it is in the folder of the same name where Stable Diffusion is published in diffusers&apos; layout.</source>
        <translation>单个检查点文件中不包含它；它位于以 diffusers 目录结构发布的 Stable Diffusion 的同名文件夹中。</translation>
    </message>
    <message>
        <source>No scheduler_config.json is beside the single file; Stable Diffusion 1&apos;s is taken.</source>
        <translation>单个检查点文件旁没有 scheduler_config.json；将采用 Stable Diffusion 1 的配置。</translation>
    </message>
    <message>
        <source>There is no base for %1, which holds only differences to another language model.</source>
        <translation>缺少 %1 的基础模型，该文件只包含与另一个语言模型的差值。</translation>
    </message>
    <message>
        <source>Give the folder of the model it was made from as well; for Vicuna v0 and v1.1 this is LLaMA.</source>
        <translation>请同时提供生成它所用的原模型的文件夹；对于 Vicuna v0 和 v1.1，即为 LLaMA。</translation>
    </message>
    <message>
        <source>The delta %1 was made from a language model of %2 layers and %3 numbers, its base %4 has %5 and %6.</source>
        <translation>增量权重 %1 由一个 %2 层、宽度为 %3 个数值的语言模型生成，而其基础模型 %4 有 %5 层，宽度为 %6 个数值。</translation>
    </message>
    <message>
        <source>Give the language model from which the delta was made.</source>
        <translation>请提供生成该增量权重所用的语言模型。</translation>
    </message>
    <message>
        <source>There is no adapter_config.json for %1.</source>
        <translation>缺少 %1 的 adapter_config.json。</translation>
    </message>
    <message>
        <source>It states the scale of the adapter and was published in the same folder as the adapter.</source>
        <translation>它说明适配器的缩放系数，与适配器发布在同一文件夹中。</translation>
    </message>
    <message>
        <source>Both %1 and %2 have LoRA branches.</source>
        <translation>%1 和 %2 都带有 LoRA 分支。</translation>
    </message>
    <message>
        <source>Give only one of them, or merge one into the language model.</source>
        <translation>请只提供其中一个，或将其中一个合并到语言模型中。</translation>
    </message>
    <message>
        <source>The language model has %1 layers, the LoRA adapter was trained for %2.</source>
        <translation>语言模型有 %1 层，而 LoRA 适配器是针对 %2 层训练的。</translation>
    </message>
    <message>
        <source>Give the language model with which the adapter was trained.</source>
        <translation>请提供训练适配器时所用的语言模型。</translation>
    </message>
    <message>
        <source>Give the tokenizer that was published with the language model.</source>
        <translation>请提供与语言模型一同发布的分词器。</translation>
    </message>
</context>
<context>
    <name>DownloadRow</name>
    <message>
        <source>needs an access token</source>
        <translation>需要访问令牌</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>取消下载“%1”</translation>
    </message>
    <message>
        <source>Import “%1” from a folder…</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>从文件夹导入“%1”…</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>%1 的进度</translation>
    </message>
    <message>
        <source>%1 The download will be retried automatically.</source>
        <translation>%1将自动重试下载。</translation>
    </message>
</context>
<context>
    <name>DownloadsView</name>
    <message>
        <source>Published parts</source>
        <translation>已发布的组件</translation>
    </message>
    <message>
        <source>Parts of the original NExT-GPT, from their publishers&apos; pages at %1. Nothing is downloaded before you accept a part&apos;s licence and start it. Sizes are checked, and hashes as the server names them.</source>
        <extracomment>%1: name of a server</extracomment>
        <translation>原版 NExT-GPT 的组件，来自各发布者在 %1 上的页面。在您接受组件的许可证并开始下载之前，不会下载任何内容。系统会检查文件大小，以及服务器提供的哈希值。</translation>
    </message>
    <message>
        <source>The files are in %1</source>
        <translation>文件位于 %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Cancel this download?</source>
        <translation>要取消此下载吗？</translation>
    </message>
    <message>
        <source>Incomplete files of “%1” will be deleted. Complete files are kept.</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>将删除“%1”中不完整的文件。完整的文件会保留。</translation>
    </message>
    <message>
        <source>Delete incomplete files</source>
        <translation>删除不完整的文件</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>EditMenu</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Ctrl+X</source>
        <translation>Ctrl+X</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
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
        <translation>您想创作什么？</translation>
    </message>
    <message>
        <source>Send and receive text, images, videos and audio. Everything stays on this computer.</source>
        <translation>收发文本、图片、视频和音频。所有内容都保留在这台电脑上。</translation>
    </message>
    <message>
        <source>Send and receive text and images. Everything stays on this computer.</source>
        <translation>收发文本和图片。所有内容都保留在这台电脑上。</translation>
    </message>
    <message>
        <source>Drop images, videos or audio files anywhere in this window</source>
        <translation>将图片、视频或音频文件拖放到此窗口的任意位置</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Delete for good?</source>
        <translation>要永久删除吗？</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>要清空回收站吗？</translation>
    </message>
    <message>
        <source>Delete all conversations?</source>
        <translation>要删除所有对话吗？</translation>
    </message>
    <message>
        <source>The conversations in the trash, their media and the backups that hold them are deleted. This cannot be undone.</source>
        <translation>将删除回收站中的对话、它们的媒体以及包含它们的备份。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Every conversation, also in the trash, all images, videos and audio and all backups are deleted. This cannot be undone.</source>
        <translation>将删除所有对话（包括回收站中的对话）、所有图片、视频和音频以及所有备份。此操作无法撤销。</translation>
    </message>
    <message>
        <source>“%1”, its images, videos and audio, and the backups that hold it are deleted. This cannot be undone.</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>将删除“%1”及其图片、视频和音频，以及包含它的备份。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The file is too large. Images may have up to %1 megapixels and %2.</source>
        <translation>文件过大。图片最大支持 %1 百万像素和 %2。</translation>
    </message>
    <message>
        <source>The file is damaged and could not be read completely. Copy it again from its source.</source>
        <translation>文件已损坏，无法完整读取。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>No model was found.</source>
        <translation>未找到模型。</translation>
    </message>
    <message>
        <source>The model&apos;s description file is not valid.</source>
        <translation>模型的描述文件无效。</translation>
    </message>
    <message>
        <source>A model file is damaged: its checksum does not match.</source>
        <translation>模型文件已损坏：校验和不匹配。</translation>
    </message>
    <message>
        <source>The parts of this model do not fit together.</source>
        <translation>此模型的各个部分不匹配。</translation>
    </message>
    <message>
        <source>A weights file of the model is damaged or incomplete. Download or copy it again from its source, then reload the model.</source>
        <translation>模型的某个权重文件已损坏或不完整。请从来源处重新下载或复制，然后重新加载模型。</translation>
    </message>
    <message>
        <source>A weights file of the model belongs to a different network.</source>
        <translation>模型的某个权重文件属于其他网络。</translation>
    </message>
    <message>
        <source>This model cannot generate this kind of output.</source>
        <translation>此模型无法生成此类内容。</translation>
    </message>
    <message>
        <source>The message is too long for this model. Shorten it and send it again.</source>
        <translation>消息对此模型而言过长。请缩短后重新发送。</translation>
    </message>
    <message>
        <source>A setting is outside its valid range. Check the generation settings.</source>
        <translation>某项设置超出有效范围。请检查生成设置。</translation>
    </message>
    <message>
        <source>The disk is full, so the result could not be saved. Free some space and try again.</source>
        <translation>磁盘已满，无法保存结果。请释放一些空间后重试。</translation>
    </message>
    <message>
        <source>The result could not be saved because its folder is not writable.</source>
        <translation>无法保存结果，因为目标文件夹不可写。</translation>
    </message>
    <message>
        <source>An unexpected error occurred in the program.</source>
        <translation>程序发生意外错误。</translation>
    </message>
    <message>
        <source>The file was not changed.</source>
        <translation>文件未被更改。</translation>
    </message>
    <message>
        <source>Your conversations are safe and can still be read.</source>
        <translation>您的对话安然无恙，仍可查看。</translation>
    </message>
    <message>
        <source>Your message and the text of the reply are kept.</source>
        <translation>您的消息和回复文本均已保留。</translation>
    </message>
    <message>
        <source>Your message and the conversation are kept.</source>
        <translation>您的消息和对话均已保留。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reload the model</source>
        <translation>重新加载模型</translation>
    </message>
    <message>
        <source>Supported are images (PNG, JPEG, WebP, GIF, HEIC, AVIF, TIFF, BMP), videos (MP4, MOV, WebM, MKV, AVI, MTS, WMV) and audio (WAV, FLAC, MP3, M4A, OGG, AIFF, WMA).</source>
        <translation>支持图片（PNG、JPEG、WebP、GIF、HEIC、AVIF、TIFF、BMP）、视频（MP4、MOV、WebM、MKV、AVI、MTS、WMV）和音频（WAV、FLAC、MP3、M4A、OGG、AIFF、WMA）。</translation>
    </message>
    <message>
        <source>The image is too large. Images may have up to %1 megapixels and %2. Save it smaller.</source>
        <translation>图片过大。图片最大支持 %1 百万像素和 %2。请缩小后保存。</translation>
    </message>
    <message>
        <source>The video is too large. Frames may have up to %1 megapixels. Save it in a smaller size.</source>
        <translation>视频过大。每帧最大支持 %1 百万像素。请以较小的尺寸保存。</translation>
    </message>
    <message>
        <source>The audio has too many channels or an unusual sample rate. Save it as stereo at 48 kHz.</source>
        <translation>音频的声道过多或采样率不常见。请保存为 48 kHz 立体声。</translation>
    </message>
    <message>
        <source>The image is damaged or incomplete. Open it in another program and save it again, or copy it again from its source.</source>
        <translation>图片已损坏或不完整。请在其他程序中打开并重新保存，或从来源处重新复制。</translation>
    </message>
    <message>
        <source>The video is damaged or incomplete and none of it can be shown. Copy it again from its source.</source>
        <translation>视频已损坏或不完整，完全无法显示。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>The audio is damaged or incomplete and none of it can be played. Copy it again from its source.</source>
        <translation>音频已损坏或不完整，完全无法播放。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>The image file contains no image. Choose another file, or save it again with another program.</source>
        <translation>图片文件中没有图片。请选择其他文件，或用其他程序重新保存。</translation>
    </message>
    <message>
        <source>The video contains no frames. Choose another file, or export it again.</source>
        <translation>视频中没有任何帧。请选择其他文件，或重新导出。</translation>
    </message>
    <message>
        <source>The audio file is empty. Record or export it again.</source>
        <translation>音频文件为空。请重新录制或导出。</translation>
    </message>
    <message>
        <source>The file contains no media. Choose another file.</source>
        <translation>文件中没有媒体。请选择其他文件。</translation>
    </message>
    <message>
        <source>The image could not be opened: decoding it failed. Save it again with another program.</source>
        <translation>读取此图片时读取程序出错，因此未打开图片。请用其他程序重新保存。</translation>
    </message>
    <message>
        <source>The video could not be opened: decoding it failed. Convert it with another program.</source>
        <translation>读取此视频时读取程序出错，因此未打开视频。请用其他程序转换。</translation>
    </message>
    <message>
        <source>The audio could not be opened: decoding it failed. Convert it with another program.</source>
        <translation>读取此音频时读取程序出错，因此未打开音频。请用其他程序转换。</translation>
    </message>
    <message>
        <source>This file could not be opened: decoding it failed. Convert it with another program.</source>
        <translation>读取此文件时读取程序出错，因此未打开文件。请用其他程序转换。</translation>
    </message>
    <message>
        <source>This file type is not supported.</source>
        <translation>不支持此文件类型。</translation>
    </message>
    <message>
        <source>The image is stored as %1, which cannot be read. Save it as PNG or JPEG.</source>
        <translation>图片以 %1 格式存储，无法读取。请保存为 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>The video is stored as %1, which cannot be decoded. Convert it to MP4 with H.264.</source>
        <translation>视频以 %1 格式存储，无法解码。请转换为采用 H.264 编码的 MP4。</translation>
    </message>
    <message>
        <source>The audio is stored as %1, which cannot be decoded. Convert it to WAV, FLAC or MP3.</source>
        <translation>音频以 %1 格式存储，无法解码。请转换为 WAV、FLAC 或 MP3。</translation>
    </message>
    <message>
        <source>The file is stored as %1, which cannot be read.</source>
        <translation>文件以 %1 格式存储，无法读取。</translation>
    </message>
    <message>
        <source>A file could not be read. It may have been moved, another program may be writing it, or access to it is not permitted.</source>
        <translation>某个文件无法读取。它可能已被移动、正被其他程序写入，或者没有访问权限。</translation>
    </message>
    <message>
        <source>The data, the settings and the model do not fit together. The details say what to change.</source>
        <translation>数据、设置与模型不匹配。请在详情中查看需要更改的内容。</translation>
    </message>
    <message>
        <source>A file of the data could not be read. It may have been moved, or access to it is not permitted.</source>
        <translation>某个数据文件无法读取。它可能已被移动，或者没有访问权限。</translation>
    </message>
    <message>
        <source>There was not enough memory. Choose a smaller batch, or close other programs.</source>
        <translation>内存不足。请减小批大小，或关闭其他程序。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then resume the run: its last checkpoint is kept.</source>
        <translation>磁盘已满。请释放一些空间，然后恢复训练：上一个检查点已保留。</translation>
    </message>
    <message>
        <source>The folder of the run cannot be written, or another program trains in it.</source>
        <translation>训练任务的文件夹无法写入，或有其他程序正在其中训练。</translation>
    </message>
    <message>
        <source>The compute device does not respond. Resume the run after a restart: its last checkpoint is kept.</source>
        <translation>计算设备无响应。请在重新启动后恢复训练：上一个检查点已保留。</translation>
    </message>
    <message>
        <source>Training ended unexpectedly. Resume the run: its last checkpoint is kept.</source>
        <translation>训练意外结束。请恢复训练：上一个检查点已保留。</translation>
    </message>
    <message>
        <source>The loss is no longer a number, so training stopped. Start a new run with a lower learning rate; the last checkpoint is from before.</source>
        <translation>损失已不再是有效数值，训练已停止。请以较低的学习率新建训练任务；上一个检查点是在此之前保存的。</translation>
    </message>
    <message>
        <source>There was not enough memory. Choose a smaller size, or close other programs.</source>
        <translation>内存不足。请选择较小的尺寸，或关闭其他程序。</translation>
    </message>
    <message>
        <source>The compute device is not available or has stopped working. Restart the program, or continue on the processor.</source>
        <translation>计算设备不可用或已停止工作。请重新启动程序，或改用处理器继续。</translation>
    </message>
    <message>
        <source>A file could not be read. It may have been moved, or access to it is not permitted. Put it back, or choose the files again.</source>
        <translation>某个文件无法读取。它可能已被移动，或者没有访问权限。请将其放回原处，或重新选择文件。</translation>
    </message>
    <message>
        <source>A file of this model is no longer where it was. Put it back, or make the model again.</source>
        <translation>此模型的某个文件已不在原来的位置。请将其放回原处，或重新创建模型。</translation>
    </message>
    <message>
        <source>The description of this model cannot be used on this computer. Make the model again from its files.</source>
        <translation>此模型的描述文件无法在这台电脑上使用。请从其文件重新创建模型。</translation>
    </message>
    <message>
        <source>A file of this model is not the one that it was made of. Put that one back, or make the model again.</source>
        <translation>此模型的某个文件与创建模型时所用的文件不同。请放回原来的文件，或重新创建模型。</translation>
    </message>
    <message>
        <source>The parts of this model do not belong together. Choose parts that were published together.</source>
        <translation>此模型的各个组件不匹配。请选择一同发布的组件。</translation>
    </message>
    <message>
        <source>A weights file is damaged or incomplete. Download or copy it again from its source.</source>
        <translation>某个权重文件已损坏或不完整。请从来源处重新下载或复制。</translation>
    </message>
    <message>
        <source>A model with this name exists already. Choose another name.</source>
        <translation>已有同名的模型。请选择其他名称。</translation>
    </message>
    <message>
        <source>There was not enough memory for this model. Close other programs, or use a smaller model.</source>
        <translation>内存不足，无法使用此模型。请关闭其他程序，或使用较小的模型。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again.</source>
        <translation>磁盘已满。请释放一些空间后重试。</translation>
    </message>
    <message>
        <source>The folder of the models cannot be written. Check the disk and its permissions.</source>
        <translation>模型文件夹无法写入。请检查磁盘及其权限。</translation>
    </message>
    <message>
        <source>The examination ended unexpectedly; nothing was changed. Try again.</source>
        <translation>检查意外结束；未更改任何内容。请重试。</translation>
    </message>
</context>
<context>
    <name>ExaminedPartRow</name>
    <message>
        <source>complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>does not belong here</source>
        <translation>不匹配</translation>
    </message>
    <message>
        <source>not included</source>
        <translation>未包含</translation>
    </message>
    <message>
        <source>Hide files</source>
        <translation>隐藏文件</translation>
    </message>
    <message numerus="yes">
        <source>Show %n file(s)</source>
        <translation>
            <numerusform>显示 %n 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExaminedParts</name>
    <message>
        <source>%1 (of %2)</source>
        <extracomment>%1: name of a licence; %2: a family of networks, such as &quot;LLaMA 7B&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation>许可证未知</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>未使用</translation>
    </message>
</context>
<context>
    <name>ExportMenu</name>
    <message>
        <source>Web page (one HTML file)</source>
        <translation>网页（单个 HTML 文件）</translation>
    </message>
    <message>
        <source>Markdown with a folder of media</source>
        <translation>Markdown（附媒体文件夹）</translation>
    </message>
    <message>
        <source>JSON, to import it again</source>
        <translation>JSON（可重新导入）</translation>
    </message>
</context>
<context>
    <name>FailurePart</name>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences: what happened, and what is kept</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详情</translation>
    </message>
    <message>
        <source>Use the processor for this run</source>
        <translation>本次运行使用处理器</translation>
    </message>
    <message>
        <source>Load the model again on the processor, where replies take longer, until the program is closed</source>
        <translation>在处理器上重新加载模型，直到程序关闭；期间回复会变慢</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>File name</source>
        <extracomment>The label of a field</extracomment>
        <translation>文件名</translation>
    </message>
</context>
<context>
    <name>FileDialogFooter</name>
    <message>
        <source>“%1” already exists here. Do you want to replace it?</source>
        <extracomment>%1: file name</extracomment>
        <translation>此处已存在“%1”。要替换它吗？</translation>
    </message>
    <message>
        <source>Enter a file name.</source>
        <translation>请输入文件名。</translation>
    </message>
    <message>
        <source>This file name is too long.</source>
        <translation>此文件名过长。</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>此文件夹不存在。</translation>
    </message>
    <message>
        <source>You may not write to this folder. Choose another one.</source>
        <translation>您没有写入此文件夹的权限。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>A folder has this name. Choose another name.</source>
        <translation>已有同名文件夹。请选择其他名称。</translation>
    </message>
    <message>
        <source>File type</source>
        <extracomment>The label of a list of file types</extracomment>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s)</source>
        <extracomment>Attaches the chosen files to the message</extracomment>
        <translation>
            <numerusform>添加 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>No files of this type in this folder</source>
        <translation>此文件夹中没有此类型的文件</translation>
    </message>
    <message>
        <source>No folders in this folder</source>
        <translation>此文件夹中没有文件夹</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in conversation</source>
        <translation>在对话中查找</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>无匹配项</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>The number of a hit and how many there are, such as &quot;3 of 12&quot;</extracomment>
        <translation>第 %1 项，共 %2 项</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <extracomment>A key combination</extracomment>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>A key</extracomment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>A key</extracomment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>%1 and will be left out</source>
        <extracomment>%1: a finding such as &quot;3 files are missing&quot;</extracomment>
        <translation>%1，将被忽略</translation>
    </message>
    <message>
        <source>Hide</source>
        <extracomment>Hides the items of a finding</extracomment>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>An item of the data, and what is wrong with it</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>显示全部 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderPath</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
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
        <translation>文件丢失或已损坏</translation>
    </message>
</context>
<context>
    <name>GalleryHeader</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the gallery</source>
        <translation>搜索图库</translation>
    </message>
    <message>
        <source>With attachments</source>
        <translation>包含附件</translation>
    </message>
    <message>
        <source>Show the media that you attached, too</source>
        <translation>同时显示您附加的媒体</translation>
    </message>
</context>
<context>
    <name>GalleryMenu</name>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Open in viewer</source>
        <translation>在查看器中打开</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>用作输入</translation>
    </message>
    <message>
        <source>Show in conversation</source>
        <translation>在对话中显示</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>No media yet</source>
        <translation>还没有媒体</translation>
    </message>
    <message>
        <source>Try other words, or show all media.</source>
        <translation>请尝试其他词语，或显示全部媒体。</translation>
    </message>
    <message>
        <source>The images, videos and audio that you generate appear here, from all conversations.</source>
        <translation>您在所有对话中生成的图像、视频和音频都会显示在这里。</translation>
    </message>
</context>
<context>
    <name>GalleryTile</name>
    <message>
        <source>Use as input</source>
        <translation>用作输入</translation>
    </message>
    <message>
        <source>Show in conversation</source>
        <translation>在对话中显示</translation>
    </message>
</context>
<context>
    <name>GeneratingIndicator</name>
    <message>
        <source>Generating…</source>
        <translation>正在生成…</translation>
    </message>
</context>
<context>
    <name>GenerationDetails</name>
    <message>
        <source>Generation details</source>
        <translation>生成详情</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of the copied details: label and value</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>HardwareDialog</name>
    <message>
        <source>Hardware check</source>
        <translation>硬件检查</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a row of the hardware check and its value</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
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
        <translation>复制图片</translation>
    </message>
    <message>
        <source>View full size</source>
        <translation>查看原图</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>用作输入</translation>
    </message>
</context>
<context>
    <name>ImageViewer</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>KnownWords</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A kind of words that the model knows, such as &quot;Things&quot;, and the words or their number</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What can I ask?</source>
        <translation>我可以问什么？</translation>
    </message>
</context>
<context>
    <name>KnownWordsDialog</name>
    <message>
        <source>What can I ask?</source>
        <translation>我可以问什么？</translation>
    </message>
    <message>
        <source>This model is small: it understands short English requests made of these words. Name a thing and its colour, a place, and for a video a motion. You can also send it an image, a video or audio and ask what it is.</source>
        <translation>此模型较小：它能理解由这些单词组成的简短英文请求。请说出一个事物及其颜色、一个场景，如果是视频，再加上一个动作。您也可以向它发送图片、视频或音频，并询问那是什么。</translation>
    </message>
</context>
<context>
    <name>LatestButton</name>
    <message>
        <source>Latest</source>
        <extracomment>Button: scroll down to the latest message</extracomment>
        <translation>最新</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>replies that have arrived</comment>
        <translation>
            <numerusform>%n 个新回复</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Launch</name>
    <message>
        <source>NExT-GPT is already running; its window was raised.</source>
        <translation>NExT-GPT 已在运行；其窗口已置于前台。</translation>
    </message>
    <message>
        <source>this profile is in use by a program that does not respond; end it, or choose another folder with --profile.</source>
        <translation>此配置文件正被一个无响应的程序占用；请结束该程序，或使用 --profile 选择其他文件夹。</translation>
    </message>
    <message>
        <source>NExT-GPT is already running and has taken over this request.</source>
        <translation>NExT-GPT 已在运行，并已接手此请求。</translation>
    </message>
    <message>
        <source>NExT-GPT is already running as an older version, which only raised its window. End it to use this version.</source>
        <translation>NExT-GPT 的旧版本已在运行，仅将其窗口置于前台。请结束旧版本以使用此版本。</translation>
    </message>
    <message>
        <source>this profile is in use on the computer “%1”; close the program there first.</source>
        <translation>此配置文件正在电脑“%1”上使用；请先在该电脑上关闭程序。</translation>
    </message>
</context>
<context>
    <name>LaunchOptions</name>
    <message>
        <source>Folder of the conversations and settings.</source>
        <translation>存放对话和设置的文件夹。</translation>
    </message>
    <message>
        <source>Folder of the model, containing bundle.json.</source>
        <translation>模型文件夹，其中包含 bundle.json。</translation>
    </message>
    <message>
        <source>Compute device: auto, cpu or cuda:N.</source>
        <translation>计算设备：auto、cpu 或 cuda:N。</translation>
    </message>
    <message>
        <source>Theme for this run: light, dark or system.</source>
        <translation>本次运行的主题：light、dark 或 system。</translation>
    </message>
    <message>
        <source>Scale factor of the window&apos;s contents.</source>
        <translation>窗口内容的缩放比例。</translation>
    </message>
    <message>
        <source>Size of the window in pixels.</source>
        <translation>窗口大小（像素）。</translation>
    </message>
    <message>
        <source>Send this message when the window is shown.</source>
        <translation>窗口显示后发送此消息。</translation>
    </message>
    <message>
        <source>Save a screenshot of the window and exit.</source>
        <translation>保存窗口截图并退出。</translation>
    </message>
    <message>
        <source>Delay before the screenshot.</source>
        <translation>截图前的延迟时间。</translation>
    </message>
    <message>
        <source>Engine to use instead: scripted:FILE.json.</source>
        <translation>改用的引擎：scripted:FILE.json。</translation>
    </message>
    <message>
        <source>Try “nextgpt --help”.</source>
        <translation>请尝试“nextgpt --help”。</translation>
    </message>
    <message>
        <source>Chat with a multimodal model that reads and generates text, images, videos and audio. Everything stays on this computer.
Commands without a window: nextgpt reply | verify | inspect | benchmark | train | dataset | bundle | --check; each has --help.</source>
        <translation>与多模态模型聊天，它可以读取和生成文本、图片、视频和音频。所有内容都保留在这台电脑上。
无窗口命令：nextgpt reply | verify | inspect | benchmark | train | dataset | bundle | --check；每个命令均提供 --help。</translation>
    </message>
    <message>
        <source>Images, videos or audio files to attach.</source>
        <translation>要添加的图片、视频或音频文件。</translation>
    </message>
    <message>
        <source>Attach an image, a video or an audio file (repeatable).</source>
        <translation>添加图片、视频或音频文件（可重复使用）。</translation>
    </message>
    <message>
        <source>the text of --say is too long; a message can hold %1 bytes</source>
        <translation>--say 的文本过长；一条消息最多可包含 %1 字节</translation>
    </message>
    <message>
        <source>“%1” is a folder; name the files in it</source>
        <translation>“%1”是文件夹；请指定其中的文件</translation>
    </message>
    <message>
        <source>“%1” is neither a command nor a file</source>
        <translation>“%1”既不是命令，也不是文件</translation>
    </message>
</context>
<context>
    <name>LegendChip</name>
    <message>
        <source>Hide this curve</source>
        <translation>隐藏此曲线</translation>
    </message>
    <message>
        <source>Show this curve</source>
        <translation>显示此曲线</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licence of %1</source>
        <extracomment>%1: name of a part of a model</extracomment>
        <translation>%1 的许可证</translation>
    </message>
    <message>
        <source>“%1” is published under the licence “%2”. Read its text before you accept it:</source>
        <extracomment>%1: name of a part of a model; %2: name of a licence</extracomment>
        <translation>“%1”依据许可证“%2”发布。接受之前，请阅读其全文：</translation>
    </message>
    <message>
        <source>Address of the licence</source>
        <translation>许可证的地址</translation>
    </message>
    <message>
        <source>Licences of models can forbid some uses, such as commercial ones. Your acceptance is recorded with the date beside the files.</source>
        <translation>模型的许可证可能禁止某些用途，例如商业用途。您的接受记录及日期将保存在文件旁。</translation>
    </message>
    <message>
        <source>Accept and import…</source>
        <translation>接受并导入…</translation>
    </message>
    <message>
        <source>Accept and download</source>
        <translation>接受并下载</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>LinkPrompt</name>
    <message>
        <source>Open this link?</source>
        <translation>要打开此链接吗？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <translation>“%1”已就绪。</translation>
    </message>
    <message>
        <source>Nothing is missing, and the parts belong together: %1.</source>
        <extracomment>%1: a size, such as &quot;13.4 GB&quot;</extracomment>
        <translation>没有缺少任何内容，各组件相互匹配：%1。</translation>
    </message>
    <message>
        <source>No model can be made of these files yet. Add what is missing, or leave out what does not belong here.</source>
        <translation>目前还无法用这些文件创建模型。请添加缺少的内容，或移除不匹配的内容。</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <source>Make model</source>
        <translation>创建模型</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>用于聊天</translation>
    </message>
    <message>
        <source>Make another model</source>
        <translation>创建其他模型</translation>
    </message>
</context>
<context>
    <name>MakerView</name>
    <message>
        <source>Make a model from files</source>
        <translation>从文件创建模型</translation>
    </message>
    <message>
        <source>Weights, tokenizers and configurations are recognised by their content, whatever their names are. The model refers to them in place; nothing is copied.</source>
        <translation>无论文件名是什么，都会根据内容识别权重、分词器和配置。模型直接引用原位置的文件，不会复制任何内容。</translation>
    </message>
    <message>
        <source>The files are being examined…</source>
        <translation>正在检查文件…</translation>
    </message>
    <message>
        <source>What the files are</source>
        <translation>文件识别结果</translation>
    </message>
</context>
<context>
    <name>MarkdownReader</name>
    <message>
        <source>[image from %1, not loaded] </source>
        <translation>[来自 %1 的图片，未加载] </translation>
    </message>
</context>
<context>
    <name>MediaSetting</name>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导强度</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧数</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>More steps take longer and usually add detail</source>
        <translation>步数越多耗时越长，通常细节也更丰富</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Modality and name of a setting, such as &quot;Images: Steps&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Reset %1: %2</source>
        <extracomment>Modality and name of a setting</extracomment>
        <translation>重置 %1：%2</translation>
    </message>
</context>
<context>
    <name>MediaSettings</name>
    <message>
        <source>Generation</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Reproducibility</source>
        <translation>可复现性</translation>
    </message>
    <message>
        <source>Fixed seed</source>
        <translation>固定种子</translation>
    </message>
    <message>
        <source>The same prompt then gives the same result</source>
        <translation>相同的提示词将得到相同的结果</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>用作输入</translation>
    </message>
    <message>
        <source>Reply actions</source>
        <translation>回复操作</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Generate another reply; this one is kept</source>
        <translation>再生成一个回复；当前回复会保留</translation>
    </message>
    <message>
        <source>Save the video with this audio as its audio track</source>
        <translation>将此音频作为音轨与视频一起保存</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Reply with an image</source>
        <translation>用图片回复</translation>
    </message>
    <message>
        <source>Send the same message again and ask for an image</source>
        <translation>重新发送同一条消息并要求生成图片</translation>
    </message>
    <message>
        <source>Save video with audio</source>
        <translation>保存带音频的视频</translation>
    </message>
    <message>
        <source>How this reply was generated</source>
        <translation>此回复的生成方式</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>删除消息</translation>
    </message>
</context>
<context>
    <name>MessageDelegate</name>
    <message>
        <source>You, %1</source>
        <extracomment>%1: time of day</extracomment>
        <translation>您，%1</translation>
    </message>
    <message>
        <source>Reply, %1</source>
        <translation>回复，%1</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Open link…</source>
        <translation>打开链接…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>复制所选内容</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>用作输入</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>Select message</source>
        <translation>选择消息</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>编辑并重新发送</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>删除消息</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
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
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>MissingPart</name>
    <message>
        <source>This file is damaged or missing</source>
        <translation>此文件已损坏或丢失</translation>
    </message>
    <message>
        <source>Locate…</source>
        <extracomment>Chooses the file of a medium again</extracomment>
        <translation>重新定位…</translation>
    </message>
    <message>
        <source>Copy path</source>
        <extracomment>Copies where the file was</extracomment>
        <translation>复制路径</translation>
    </message>
</context>
<context>
    <name>Modalities</name>
    <message>
        <source>text</source>
        <extracomment>A modality, as in &quot;text, image, video, audio&quot;</extracomment>
        <translation>文本</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>image</source>
        <extracomment>A modality, as in &quot;text, image, video, audio&quot;</extracomment>
        <translation>图片</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>This model cannot generate images</source>
        <translation>此模型无法生成图片</translation>
    </message>
    <message>
        <source>Stop this image</source>
        <translation>停止生成此图片</translation>
    </message>
    <message>
        <source>How closely the image follows the prompt</source>
        <translation>图片与提示词的贴合程度</translation>
    </message>
    <message>
        <source>video</source>
        <extracomment>A modality, as in &quot;text, image, video, audio&quot;</extracomment>
        <translation>视频</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>This model cannot generate videos</source>
        <translation>此模型无法生成视频</translation>
    </message>
    <message>
        <source>Stop this video</source>
        <translation>停止生成此视频</translation>
    </message>
    <message>
        <source>How closely the video follows the prompt</source>
        <translation>视频与提示词的贴合程度</translation>
    </message>
    <message>
        <source>audio</source>
        <extracomment>A modality, as in &quot;text, image, video, audio&quot;</extracomment>
        <translation>音频</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>This model cannot generate audio</source>
        <translation>此模型无法生成音频</translation>
    </message>
    <message>
        <source>Stop this audio clip</source>
        <translation>停止生成此音频</translation>
    </message>
    <message>
        <source>How closely the audio follows the prompt</source>
        <translation>音频与提示词的贴合程度</translation>
    </message>
    <message>
        <source>Save image</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save video</source>
        <translation>保存视频</translation>
    </message>
    <message>
        <source>Save audio</source>
        <translation>保存音频</translation>
    </message>
</context>
<context>
    <name>ModelOutputs</name>
    <message>
        <source>Generates %1</source>
        <extracomment>%1: what a model generates, such as &quot;text, image, audio&quot;</extracomment>
        <translation>可生成：%1</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>%1, in use</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>%1，使用中</translation>
    </message>
    <message>
        <source>In use</source>
        <extracomment>The chat uses this model</extracomment>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>用于聊天</translation>
    </message>
    <message>
        <source>Show the folder of “%1”</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>显示“%1”的文件夹</translation>
    </message>
    <message>
        <source>“%1” is in use; use another model to remove it</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>“%1”正在使用中；要移除它，请先改用其他模型</translation>
    </message>
    <message>
        <source>Remove “%1”…</source>
        <translation>移除“%1”…</translation>
    </message>
    <message>
        <source>The files of the model are being verified…</source>
        <translation>正在校验模型文件…</translation>
    </message>
</context>
<context>
    <name>ModelStatusCard</name>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <source>Demo</source>
        <extracomment>The model is only a demonstration</extracomment>
        <translation>演示</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
</context>
<context>
    <name>ModelsHeader</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
</context>
<context>
    <name>NonFiniteNotice</name>
    <message>
        <source>Load anyway</source>
        <translation>仍然加载</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>OfferedContent</name>
    <message>
        <source>, </source>
        <extracomment>Between file names</extracomment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: file names, %n: a number of files</extracomment>
        <translation>
            <numerusform>%1 以及另外 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be attached</source>
        <translation>此内容无法添加为附件</translation>
    </message>
    <message numerus="yes">
        <source>This message already has %n attachment(s), the most it can hold.</source>
        <translation>
            <numerusform>此消息已有 %n 个附件，已达上限。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were not attached: at most %1 fit into a message.</source>
        <translation>
            <numerusform>另有 %n 个文件未添加：一条消息最多可包含 %1 个附件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) not attached. Attach the files in them instead.</source>
        <translation>
            <numerusform>未添加 %n 个文件夹。请改为添加其中的文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>A web address cannot be attached. Save the file first and attach it.</source>
        <translation>无法添加网址。请先保存文件，再将其添加为附件。</translation>
    </message>
    <message>
        <source>Folders cannot be attached. Drop the files in them instead.</source>
        <translation>无法添加文件夹。请改为拖放其中的文件。</translation>
    </message>
    <message>
        <source>A web address cannot be attached. Save the file first and drop it here.</source>
        <translation>无法添加网址。请先保存文件，再将其拖放到此处。</translation>
    </message>
    <message>
        <source>Drop to insert the text</source>
        <translation>松开即可插入文本</translation>
    </message>
    <message>
        <source>Only images, videos, audio clips and text can be dropped here.</source>
        <translation>此处只能拖放图片、视频、音频和文本。</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>松开即可添加为附件</translation>
    </message>
    <message>
        <source>The image is attached to your message.</source>
        <translation>图片将附加到您的消息中。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n are attached: at most %1 fit into a message.</source>
        <translation>
            <numerusform>仅添加前 %n 个文件：一条消息最多可包含 %1 个附件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders are left out.</source>
        <translation>文件夹将被忽略。</translation>
    </message>
</context>
<context>
    <name>OutputSelector</name>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Auto</source>
        <extracomment>Output: the model decides</extracomment>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>OwnModelsView</name>
    <message>
        <source>Your models</source>
        <translation>您的模型</translation>
    </message>
    <message>
        <source>The chat uses one model at a time. Each one understands text, images, videos and audio; the list says what it generates.</source>
        <translation>聊天同一时间只使用一个模型。每个模型都能理解文本、图片、视频和音频；列表中会注明其可生成的内容。</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>正在查找模型…</translation>
    </message>
    <message>
        <source>Use a model that does not fit into memory?</source>
        <translation>要使用超出内存容量的模型吗？</translation>
    </message>
    <message>
        <source>%1 Replies can take very long, and other programs can become slow or be ended by the system.</source>
        <extracomment>%1: a sentence with how much memory a model needs and how much there is</extracomment>
        <translation>%1回复可能需要很长时间，其他程序可能会变慢或被系统终止。</translation>
    </message>
    <message>
        <source>Use anyway</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <source>Remove this model?</source>
        <translation>要移除此模型吗？</translation>
    </message>
    <message>
        <source>The folder that the program made for “%1” is moved to the trash of the desktop. Files elsewhere that it refers to stay where they are.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>程序为“%1”创建的文件夹将移到系统回收站。它引用的其他位置的文件会保留在原处。</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
</context>
<context>
    <name>PageTitle</name>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>返回聊天</translation>
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
        <translation>正在生成文本</translation>
    </message>
    <message>
        <source>Generating image</source>
        <translation>正在生成图片</translation>
    </message>
    <message>
        <source>Generating video</source>
        <translation>正在生成视频</translation>
    </message>
    <message>
        <source>Generating audio</source>
        <translation>正在生成音频</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Reading attachments</source>
        <translation>正在读取附件</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>正在解码</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>%1: step %2 of %3</source>
        <extracomment>%1 is what is happening, for example &quot;Generating image&quot;.</extracomment>
        <translation>%1：第 %2 步，共 %3 步</translation>
    </message>
    <message>
        <source>%1:%2 left</source>
        <extracomment>Time left in minutes and seconds.</extracomment>
        <translation>剩余 %1:%2</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 词元/秒</translation>
    </message>
    <message numerus="yes">
        <source>%n oldest message(s) not used</source>
        <extracomment>The conversation was too long for the model.</extracomment>
        <translation>
            <numerusform>未使用最早的 %n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导强度</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>采样器</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Decoding precision</source>
        <extracomment>The number format the decoder computed in; the value is &quot;float16&quot;, &quot;bfloat16&quot; or &quot;float32&quot;.</extracomment>
        <translation>解码精度</translation>
    </message>
    <message>
        <source>SHA-256 of the model</source>
        <translation>模型的 SHA-256</translation>
    </message>
    <message>
        <source>Video generated from: %1</source>
        <translation>生成的视频，提示词：%1</translation>
    </message>
    <message>
        <source>Attached video</source>
        <translation>附加的视频</translation>
    </message>
    <message>
        <source>Audio generated from: %1</source>
        <translation>生成的音频，提示词：%1</translation>
    </message>
    <message>
        <source>Attached audio</source>
        <translation>附加的音频</translation>
    </message>
    <message>
        <source>Image generated from: %1</source>
        <translation>生成的图片，提示词：%1</translation>
    </message>
    <message>
        <source>Attached image</source>
        <translation>附加的图片</translation>
    </message>
    <message>
        <source>Checking the model&apos;s files</source>
        <translation>正在检查模型文件</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <extracomment>%1 is what is happening, %2 the share that is done in percent.</extracomment>
        <translation>%1：%2%</translation>
    </message>
    <message>
        <source>Tokens</source>
        <extracomment>Numbers of tokens of the prompt and of the reply</extracomment>
        <translation>词元</translation>
    </message>
    <message>
        <source>%1 read, %2 written</source>
        <translation>读取 %1，生成 %2</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首个词元</translation>
    </message>
    <message>
        <source>after %1 s</source>
        <translation>%1 秒后</translation>
    </message>
    <message>
        <source>Image signal</source>
        <translation>图片信号</translation>
    </message>
    <message>
        <source>Video signal</source>
        <translation>视频信号</translation>
    </message>
    <message>
        <source>Audio signal</source>
        <translation>音频信号</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <extracomment>A medium whose generation ended before its first step</extracomment>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Interrupted at %1/%2</source>
        <extracomment>A medium whose generation ended early; %1 of %2 steps were done</extracomment>
        <translation>已在 %1/%2 处中断</translation>
    </message>
    <message>
        <source>Stopped at %1/%2</source>
        <translation>已在 %1/%2 处停止</translation>
    </message>
</context>
<context>
    <name>PartsBox</name>
    <message>
        <source>Drop folders or files here</source>
        <translation>将文件夹或文件拖放到此处</translation>
    </message>
    <message>
        <source>A language model, ImageBind, NExT-GPT&apos;s trained tensors and the decoders that you have</source>
        <translation>语言模型、ImageBind、NExT-GPT 训练所得的张量，以及您拥有的解码器</translation>
    </message>
    <message>
        <source>Chosen files and folders</source>
        <translation>已选择的文件和文件夹</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add downloaded parts</source>
        <translation>添加已下载的组件</translation>
    </message>
    <message>
        <source>Examine again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Takes all files out of the list</extracomment>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>PathRow</name>
    <message>
        <source>Leave out “%1”</source>
        <extracomment>%1: name of a file or a folder</extracomment>
        <translation>移除“%1”</translation>
    </message>
</context>
<context>
    <name>PendingPart</name>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PromptEditor</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Edit message</source>
        <translation>编辑消息</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
</context>
<context>
    <name>PromptField</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Write a message, or drop an image, a video or an audio file…</source>
        <translation>输入消息，或拖入图片、视频或音频文件…</translation>
    </message>
</context>
<context>
    <name>QueueBar</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>replies in the queue</comment>
        <translation>
            <numerusform>%n 个等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>显示队列</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>全部停止</translation>
    </message>
    <message>
        <source>Stop the reply being generated and cancel all that wait, in every conversation</source>
        <translation>停止正在生成的回复，并取消所有对话中等待的回复</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>being generated</source>
        <translation>正在生成</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>Quit without saving?</source>
        <translation>要不保存就退出吗？</translation>
    </message>
    <message>
        <source>The last changes could not be saved, because the disk is full or cannot be written. Saving is retried while the program runs. If you quit now, these changes are lost.</source>
        <translation>磁盘已满或无法写入，最近的更改未能保存。程序运行期间会继续重试保存。如果现在退出，这些更改将丢失。</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>不保存并退出</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
</context>
<context>
    <name>ReadoutCard</name>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
</context>
<context>
    <name>RecordButton</name>
    <message>
        <source>Stop and attach the recording</source>
        <translation>停止录音并添加为附件</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <extracomment>A key combination</extracomment>
        <translation>Ctrl+空格</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>停止录音</translation>
    </message>
    <message>
        <source>Record audio: click, or hold down</source>
        <translation>录制音频：单击或按住</translation>
    </message>
    <message>
        <source>Record audio</source>
        <translation>录制音频</translation>
    </message>
</context>
<context>
    <name>RecordingBar</name>
    <message>
        <source>Recording, %1</source>
        <translation>正在录音，%1</translation>
    </message>
    <message>
        <source>Opening the microphone…</source>
        <translation>正在打开麦克风…</translation>
    </message>
    <message>
        <source>Saving the recording…</source>
        <translation>正在保存录音…</translation>
    </message>
    <message>
        <source>Too loud</source>
        <translation>音量过大</translation>
    </message>
</context>
<context>
    <name>RecordingFolder</name>
    <message>
        <source>Recording %1</source>
        <translation>录音 %1</translation>
    </message>
</context>
<context>
    <name>RecordingText</name>
    <message>
        <source>The recording contains only silence. Check that the microphone is switched on.</source>
        <translation>录音中只有静音。请检查麦克风是否已打开。</translation>
    </message>
    <message>
        <source>The recording reached its maximum length and was stopped. It is attached to your message.</source>
        <translation>录音已达到最大长度并已停止。它已附加到您的消息中。</translation>
    </message>
    <message>
        <source>No microphone was found. Connect one, or choose another in the settings.</source>
        <translation>未找到麦克风。请连接麦克风，或在设置中选择其他麦克风。</translation>
    </message>
    <message>
        <source>The microphone cannot be used. Another program may be using it, or access to it is not permitted.</source>
        <translation>无法使用麦克风。它可能正被其他程序占用，或者没有访问权限。</translation>
    </message>
    <message>
        <source>The microphone was disconnected. What was recorded so far is attached to your message.</source>
        <translation>麦克风已断开。已录制的内容已附加到您的消息中。</translation>
    </message>
    <message>
        <source>The microphone was disconnected. Nothing was recorded.</source>
        <translation>麦克风已断开。未录制任何内容。</translation>
    </message>
    <message>
        <source>The disk is full. What was recorded so far is attached to your message.</source>
        <translation>磁盘已满。已录制的内容已附加到您的消息中。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was recorded. Free some space and try again.</source>
        <translation>磁盘已满，未录制任何内容。请释放一些空间后重试。</translation>
    </message>
    <message>
        <source>The recording could not be written any further. What was recorded so far is attached to your message.</source>
        <translation>录音无法继续写入。已录制的内容已附加到您的消息中。</translation>
    </message>
    <message>
        <source>The recording could not be written to the disk. Nothing was recorded.</source>
        <translation>录音无法写入磁盘。未录制任何内容。</translation>
    </message>
</context>
<context>
    <name>RenameField</name>
    <message>
        <source>Conversation title</source>
        <translation>对话标题</translation>
    </message>
</context>
<context>
    <name>RunRow</name>
    <message>
        <source>loss %1</source>
        <translation>损失 %1</translation>
    </message>
    <message>
        <source>validation %1</source>
        <translation>验证损失 %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复训练</translation>
    </message>
    <message>
        <source>Only one run trains at a time</source>
        <translation>同一时间只能运行一个训练任务</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>用于聊天</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>More about “%1”</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>“%1”的更多操作</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Move to trash…</source>
        <translation>移到回收站…</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>打开报告</translation>
    </message>
</context>
<context>
    <name>RunSummary</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>Continues a paused run</extracomment>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复训练</translation>
    </message>
    <message>
        <source>Only one run trains at a time</source>
        <translation>同一时间只能运行一个训练任务</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>Writing the model…</source>
        <translation>正在写入模型…</translation>
    </message>
    <message>
        <source>Use in chat</source>
        <translation>用于聊天</translation>
    </message>
    <message>
        <source>Training progress</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>A checkpoint is being written. The run can be resumed later.</source>
        <translation>正在写入检查点。稍后可以恢复训练。</translation>
    </message>
    <message>
        <source>Paused: the processor is free, the memory is kept.</source>
        <translation>已暂停：处理器已空闲，内存仍被占用。</translation>
    </message>
    <message>
        <source>The chat can be used meanwhile; replies take longer.</source>
        <translation>训练期间可以继续聊天，但回复会变慢。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>Understand media</source>
        <extracomment>The first stage of training</extracomment>
        <translation>理解媒体</translation>
    </message>
    <message>
        <source>Generate media</source>
        <extracomment>The second stage of training</extracomment>
        <translation>生成媒体</translation>
    </message>
    <message>
        <source>Follow instructions</source>
        <extracomment>The third stage of training</extracomment>
        <translation>遵循指令</translation>
    </message>
    <message>
        <source>Encoding-side alignment: the input projection learns from images, videos and audio with captions.</source>
        <translation>编码侧对齐：输入投影层从带描述的图片、视频和音频中学习。</translation>
    </message>
    <message>
        <source>Decoding-side alignment: output projections and signal tokens learn from captions alone.</source>
        <translation>解码侧对齐：输出投影层和信号词元仅从描述中学习。</translation>
    </message>
    <message>
        <source>Instruction tuning: adapters of the language model and all projections learn from dialogues.</source>
        <translation>指令微调：语言模型的适配器和所有投影层从对话中学习。</translation>
    </message>
    <message>
        <source>Preparing</source>
        <extracomment>State of a training run</extracomment>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Training</source>
        <extracomment>State of a training run</extracomment>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>Paused</source>
        <extracomment>State of a training run</extracomment>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping</source>
        <extracomment>State of a training run</extracomment>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Finished</source>
        <extracomment>State of a training run</extracomment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>State of a training run</extracomment>
        <translation>失败</translation>
    </message>
    <message>
        <source>Training in another program</source>
        <extracomment>State of a training run</extracomment>
        <translation>正在其他程序中训练</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>State of a training run</extracomment>
        <translation>已停止</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>total</source>
        <extracomment>A curve of training</extracomment>
        <translation>总损失</translation>
    </message>
    <message>
        <source>validation</source>
        <extracomment>A curve of training: the loss on data that are held back</extracomment>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <extracomment>A curve of training: the part of the loss that is about text</extracomment>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <extracomment>A curve of training</extracomment>
        <translation>梯度范数</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <extracomment>How many tokens are processed in a second</extracomment>
        <translation>词元/秒</translation>
    </message>
    <message>
        <source>Steps/s</source>
        <translation>步/秒</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>所有训练任务</translation>
    </message>
</context>
<context>
    <name>RunsView</name>
    <message>
        <source>No runs yet</source>
        <translation>尚无训练任务</translation>
    </message>
    <message>
        <source>Each run keeps its settings, curves, samples and checkpoints in a folder of its own.</source>
        <translation>每个训练任务都将其设置、曲线、样例和检查点保存在单独的文件夹中。</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>新建训练任务</translation>
    </message>
    <message>
        <source>The chat uses the model in “%1”.</source>
        <extracomment>%1: folder of a model</extracomment>
        <translation>聊天使用“%1”中的模型。</translation>
    </message>
    <message>
        <source>Use the default model</source>
        <translation>使用默认模型</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>训练任务</translation>
    </message>
    <message>
        <source>Move this run to the trash?</source>
        <translation>要将此训练任务移到回收站吗？</translation>
    </message>
    <message>
        <source>“%1” with its checkpoints, curves and samples is moved to the trash of the desktop. Models that were made from it stay.</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>“%1”及其检查点、曲线和样例将移到系统回收站。由它生成的模型会保留。</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
</context>
<context>
    <name>SampleComparison</name>
    <message>
        <source>Samples</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>%1 (with %2)</source>
        <extracomment>A question, and the files that are attached to it</extracomment>
        <translation>%1（附 %2）</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>训练前</translation>
    </message>
    <message>
        <source>At step %1</source>
        <translation>第 %1 步时</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <extracomment>What the data have as the answer</extracomment>
        <translation>预期：%1</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无回答</translation>
    </message>
</context>
<context>
    <name>SaveToast</name>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <source>Position in the video</source>
        <translation>视频播放位置</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <extracomment>A key combination</extracomment>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>SectionLabel</name>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
</context>
<context>
    <name>SelectBox</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a setting and its value</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SettingsPanes</name>
    <message>
        <source>Pages of the settings</source>
        <translation>设置页面</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>No matching settings</source>
        <translation>没有匹配的设置</translation>
    </message>
</context>
<context>
    <name>SetupView</name>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The model of the chat. It is not changed; the result is a new one.</source>
        <translation>聊天使用的模型。它不会被更改；训练结果是一个新模型。</translation>
    </message>
    <message>
        <source>Other model…</source>
        <translation>其他模型…</translation>
    </message>
    <message>
        <source>Model of the chat</source>
        <translation>聊天的模型</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>训练任务名称</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>其他文件夹…</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>“%1” is training. Only one run trains at a time.</source>
        <translation>“%1”正在训练。同一时间只能运行一个训练任务。</translation>
    </message>
    <message>
        <source>The data are being checked…</source>
        <translation>正在检查数据…</translation>
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
        <translation>新对话</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>编写消息</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>向上键</translation>
    </message>
    <message>
        <source>Restore the last message in an empty field</source>
        <translation>在空白输入框中恢复上一条消息</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Attach images, videos and audio</source>
        <translation>添加图片、视频和音频</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Paste text or an image</source>
        <translation>粘贴文本或图片</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+空格</translation>
    </message>
    <message>
        <source>Record audio: press twice, or hold down</source>
        <translation>录制音频：按两次或按住</translation>
    </message>
    <message>
        <source>Space, Left, Right</source>
        <translation>空格、左、右</translation>
    </message>
    <message>
        <source>Play or pause, seek</source>
        <translation>播放或暂停、快退、快进</translation>
    </message>
    <message>
        <source>Comma, Period</source>
        <translation>逗号、句号</translation>
    </message>
    <message>
        <source>Previous frame, next frame</source>
        <translation>上一帧、下一帧</translation>
    </message>
    <message>
        <source>&lt;, &gt;, L, M, F, S</source>
        <translation>&lt;、&gt;、L、M、F、S</translation>
    </message>
    <message>
        <source>Slower, faster, loop, mute, open in viewer, save frame</source>
        <translation>减速、加速、循环、静音、在查看器中打开、保存帧</translation>
    </message>
    <message>
        <source>9, 0</source>
        <translation>9、0</translation>
    </message>
    <message>
        <source>Volume down, volume up</source>
        <translation>降低音量、提高音量</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stop, discard the recording, or close</source>
        <translation>停止、放弃录音或关闭</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Move to the next area of the window</source>
        <translation>移到窗口的下一个区域</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up、Page Down</translation>
    </message>
    <message>
        <source>Scroll the conversation</source>
        <translation>滚动对话</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>重命名对话</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Delete the selected conversation (can be undone)</source>
        <translation>删除所选对话（可撤销）</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>显示或隐藏侧边栏</translation>
    </message>
    <message>
        <source>Ctrl+Plus, Ctrl+Minus, Ctrl+0</source>
        <translation>Ctrl+加号、Ctrl+减号、Ctrl+0</translation>
    </message>
    <message>
        <source>Larger text, smaller text, default size</source>
        <translation>放大文字、缩小文字、默认大小</translation>
    </message>
    <message>
        <source>Ctrl+Comma</source>
        <translation>Ctrl+逗号</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Ctrl+/</source>
        <translation>Ctrl+/</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Find in the conversation</source>
        <translation>在对话中查找</translation>
    </message>
    <message>
        <source>Ctrl+S, Ctrl+Shift+S</source>
        <translation>Ctrl+S、Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Save the selected image, video or audio, or choose where</source>
        <translation>保存所选图片、视频或音频，或选择保存位置</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Start or end the presentation</source>
        <translation>开始或结束演示</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>NExT-GPT</source>
        <translation>NExT-GPT</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>On the button that starts a new conversation</extracomment>
        <translation>新建</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>New conversation  Ctrl+N</source>
        <extracomment>&quot;Ctrl+N&quot; is a key combination</extracomment>
        <translation>新对话  Ctrl+N</translation>
    </message>
</context>
<context>
    <name>SmallerMedium</name>
    <message>
        <source>Try a smaller size (%1 × %2)</source>
        <extracomment>A button; width and height in pixels</extracomment>
        <translation>尝试较小的尺寸（%1 × %2）</translation>
    </message>
    <message>
        <source>Try fewer frames (%1)</source>
        <extracomment>A button</extracomment>
        <translation>尝试较少的帧数（%1）</translation>
    </message>
    <message>
        <source>Try a shorter clip (%1 s)</source>
        <extracomment>A button; a length in seconds</extracomment>
        <translation>尝试较短的片段（%1 秒）</translation>
    </message>
</context>
<context>
    <name>SpeedMenu</name>
    <message>
        <source>Normal speed</source>
        <extracomment>Playback speed, such as &quot;1.5×&quot;</extracomment>
        <translation>正常速度</translation>
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
        <translation>重新启动程序</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>继续等待</translation>
    </message>
</context>
<context>
    <name>StandardFolders</name>
    <message>
        <source>Home</source>
        <extracomment>The user&apos;s own folder</extracomment>
        <translation>主文件夹</translation>
    </message>
</context>
<context>
    <name>StarterCard</name>
    <message>
        <source>%1 in, %2 out</source>
        <extracomment>Two modalities, such as &quot;image in, text out&quot;</extracomment>
        <translation>输入：%1，输出：%2</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a setting and its value</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Decrease: %1</source>
        <translation>减少：%1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Increase: %1</source>
        <translation>增加：%1</translation>
    </message>
</context>
<context>
    <name>StoppedPart</name>
    <message>
        <source>Resume</source>
        <translation>继续生成</translation>
    </message>
    <message>
        <source>Generate again</source>
        <translation>重新生成</translation>
    </message>
</context>
<context>
    <name>StorageSettings</name>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Folder of your conversations</source>
        <translation>存放对话的文件夹</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Space used</source>
        <translation>已用空间</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What takes room, and its size</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Unused files</source>
        <translation>未使用的文件</translation>
    </message>
    <message>
        <source>No conversation refers to them. They can be deleted without losing anything.</source>
        <translation>没有对话引用这些文件。删除它们不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Free %1</source>
        <extracomment>%1: a size such as 1.2 MB</extracomment>
        <translation>释放 %1</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n conversation(s)</source>
        <translation>
            <numerusform>显示全部 %n 个对话</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete all conversations…</source>
        <translation>删除所有对话…</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>清空回收站</translation>
    </message>
</context>
<context>
    <name>StoredConversation</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Title of a conversation and its size</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>导出“%1”</translation>
    </message>
    <message>
        <source>Restore “%1”</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>恢复“%1”</translation>
    </message>
    <message>
        <source>Delete “%1” for good</source>
        <extracomment>%1: title of a conversation</extracomment>
        <translation>永久删除“%1”</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>TrainingHeader</name>
    <message>
        <source>New run</source>
        <translation>新建训练任务</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>所有训练任务</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>未打开任何训练任务</translation>
    </message>
    <message>
        <source>Start a new run, or open one of the list to see its curves.</source>
        <translation>新建训练任务，或打开列表中的任务以查看其曲线。</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>新建训练任务</translation>
    </message>
</context>
<context>
    <name>TransferSettings</name>
    <message>
        <source>Export and import</source>
        <translation>导出与导入</translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>全部导出</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Adds conversations that were exported as JSON</source>
        <translation>添加以 JSON 格式导出的对话</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>As JSON with all media, into a new folder beside your last export or in your documents</source>
        <translation>以 JSON 格式连同所有媒体导出到新文件夹，位于上次导出的位置旁或您的文档文件夹中</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Video controls</source>
        <translation>视频控件</translation>
    </message>
    <message>
        <source>Audio controls</source>
        <translation>音频控件</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>A key</extracomment>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Play once</source>
        <translation>播放一次</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环播放</translation>
    </message>
    <message>
        <source>Speed: %1</source>
        <extracomment>%1: playback speed, such as &quot;1.5×&quot;</extracomment>
        <translation>速度：%1</translation>
    </message>
    <message>
        <source>%1×</source>
        <extracomment>Playback speed, such as &quot;1.5×&quot;</extracomment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>上一帧</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>下一帧</translation>
    </message>
    <message>
        <source>No audio device: playing silently</source>
        <translation>没有音频设备：无声播放</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>取消静音</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Open in viewer</source>
        <translation>在查看器中打开</translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <extracomment>Number of a frame of a video and the number of its frames</extracomment>
        <translation>第 %1 帧，共 %2 帧</translation>
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
        <translation>复制消息</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>编辑并重新发送</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>删除消息</translation>
    </message>
</context>
<context>
    <name>VideoPart</name>
    <message>
        <source>%1 seconds</source>
        <extracomment>%1: duration of a clip in seconds, with one decimal</extracomment>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>VideoViewer</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Use as input</source>
        <translation>用作输入</translation>
    </message>
    <message>
        <source>Image controls</source>
        <translation>图片控件</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>适应窗口</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>VolumeSlider</name>
    <message>
        <source>Volume: %1 %</source>
        <extracomment>A percentage</extracomment>
        <translation>音量：%1%</translation>
    </message>
</context>
<context>
    <name>WindowNotice</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>WindowToasts</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Resume training</source>
        <translation>恢复训练</translation>
    </message>
</context>
<context>
    <name>WritingSettings</name>
    <message>
        <source>Writing</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Send with Enter</source>
        <translation>按 Enter 发送</translation>
    </message>
    <message>
        <source>Shift+Enter starts a new line</source>
        <translation>Shift+Enter 换行</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter starts a new line</source>
        <translation>Ctrl+Enter 发送，Enter 换行</translation>
    </message>
    <message>
        <source>Notify when a reply is finished</source>
        <translation>回复完成时通知</translation>
    </message>
    <message>
        <source>When it took longer and the window is in the background</source>
        <translation>当生成耗时较长且窗口位于后台时</translation>
    </message>
    <message>
        <source>Title in notifications</source>
        <extracomment>Whether a notification shows the title of the conversation</extracomment>
        <translation>在通知中显示标题</translation>
    </message>
    <message>
        <source>Shows the conversation&apos;s title, which others may read on a locked or shared screen</source>
        <translation>显示对话的标题；屏幕锁定或共享时，他人可能会看到</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::Announcements</name>
    <message>
        <source>The reply is finished.</source>
        <translation>回复已完成。</translation>
    </message>
    <message>
        <source>The reply could not be completed.</source>
        <translation>回复未能完成。</translation>
    </message>
    <message>
        <source>The training run is finished.</source>
        <translation>训练已完成。</translation>
    </message>
    <message>
        <source>The training run ended with an error.</source>
        <translation>训练因错误而结束。</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::Application</name>
    <message>
        <source>The conversation is not saved because the disk is full. Free some space; saving is retried automatically.</source>
        <translation>磁盘已满，对话未保存。请释放一些空间；系统会自动重试保存。</translation>
    </message>
    <message>
        <source>The conversation is not saved because the disk cannot be written. Saving is retried automatically.</source>
        <translation>无法写入磁盘，对话未保存。系统会自动重试保存。</translation>
    </message>
    <message>
        <source>This message cannot hold more attachments. The recording is kept and will be offered the next time you start the program.</source>
        <translation>此消息无法再添加附件。录音已保留，将在您下次启动程序时提供。</translation>
    </message>
    <message>
        <source>A recording of %1 was recovered and attached to this message.</source>
        <translation>已恢复一段时长为 %1 的录音，并附加到此消息。</translation>
    </message>
    <message>
        <source>Recordings with a total length of %1 were recovered and attached to this message.</source>
        <translation>已恢复总时长为 %1 的录音，并附加到此消息。</translation>
    </message>
    <message>
        <source>The settings file was damaged, so all settings were reset. The damaged file is kept.</source>
        <translation>设置文件已损坏，所有设置均已重置。损坏的文件已保留。</translation>
    </message>
    <message>
        <source>The damaged file is kept as “%1”.</source>
        <translation>损坏的文件已保留为“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>The conversation database was damaged. %n message(s) were recovered, %1 could not be read.</source>
        <translation>
            <numerusform>对话数据库已损坏。已恢复 %n 条消息，%1 条无法读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The conversation database was damaged. Everything that could be read was recovered: %n message(s).</source>
        <translation>
            <numerusform>对话数据库已损坏。所有可读取的内容均已恢复：%n 条消息。</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording was ended because the computer went to sleep. It is kept.</source>
        <translation>电脑进入睡眠状态，录音已结束。录音已保留。</translation>
    </message>
    <message>
        <source>Your conversations are in a network folder. Use them on one computer at a time, and expect saving to be slower than on this computer&apos;s own disk.</source>
        <translation>您的对话位于网络文件夹中。请同一时间只在一台电脑上使用这些对话，且保存速度可能比使用本机磁盘时慢。</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ChatViewModel</name>
    <message>
        <source>The audio device was disconnected. Playback is paused; press play to continue.</source>
        <translation>音频设备已断开。播放已暂停；按播放键继续。</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>消息已删除</translation>
    </message>
    <message>
        <source>The copied text contains invisible characters. They are marked where it is shown here, but not where you paste it.</source>
        <translation>复制的文本包含不可见字符。它们在此处显示时带有标记，但粘贴到其他位置后没有标记。</translation>
    </message>
    <message>
        <source>This file is of another kind than the missing one.</source>
        <translation>此文件与丢失的文件类型不同。</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ConversationListModel</name>
    <message>
        <source>New conversation</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>“%1” removed</source>
        <translation>已删除“%1”</translation>
    </message>
    <message>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nextgpt::app::CrashViewModel</name>
    <message>
        <source>The program did not end properly several times in a row. It was started without the model and without the last conversation. Nothing was deleted.</source>
        <translation>程序连续多次未正常结束。本次启动未加载模型，也未打开上次的对话。未删除任何内容。</translation>
    </message>
    <message>
        <source>The program did not end properly. The last conversation stays closed until you open it. Nothing was deleted.</source>
        <translation>程序未正常结束。上次的对话将保持关闭，直到您将其打开。未删除任何内容。</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DataCheck</name>
    <message numerus="yes">
        <source>%n captioned file(s) can be used</source>
        <translation>
            <numerusform>%n 个带描述的文件可用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dialogue(s) can be used</source>
        <translation>
            <numerusform>%n 段对话可用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n captioned file(s)</source>
        <translation>
            <numerusform>%n 个带描述的文件</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not training data: captions beside media, or a list in JSON, JSON lines or CSV.</source>
        <translation>这不是训练数据。训练数据应为媒体文件及其旁边的描述，或者 JSON、JSON Lines 或 CSV 格式的列表。</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DesktopNotification</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DownloadListModel</name>
    <message>
        <source>about %1</source>
        <extracomment>%1: a size, such as &quot;2.8 GB&quot;</extracomment>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1，共 %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>剩余 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>剩余 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>剩余不到 1 分钟</translation>
    </message>
    <message>
        <source>No hash is published for some files: theirs were recorded when they arrived.</source>
        <translation>部分文件没有公布哈希值：其哈希值已在下载完成时记录。</translation>
    </message>
    <message>
        <source>Every file matches its published hash.</source>
        <translation>所有文件均与公布的哈希值一致。</translation>
    </message>
    <message>
        <source>The language model that answers and decides what to generate.</source>
        <translation>负责回答并决定生成什么内容的语言模型。</translation>
    </message>
    <message>
        <source>Understands the images, videos and audio that you attach.</source>
        <translation>理解您附加的图像、视频和音频。</translation>
    </message>
    <message>
        <source>Generates images.</source>
        <translation>生成图像。</translation>
    </message>
    <message>
        <source>Generates videos.</source>
        <translation>生成视频。</translation>
    </message>
    <message>
        <source>Generates audio.</source>
        <translation>生成音频。</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::DraftViewModel</name>
    <message>
        <source>%1 over the limit</source>
        <translation>超出限制 %1</translation>
    </message>
    <message>
        <source>Pasted image</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>“%1” cannot be sent: %2</source>
        <extracomment>%1: file name, %2: the reason, a sentence</extracomment>
        <translation>无法发送“%1”：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) cannot be sent. Remove them to send the message.</source>
        <translation>
            <numerusform>%n 个附件无法发送。请将其移除以发送消息。</numerusform>
        </translation>
    </message>
    <message>
        <source>The text was inserted. The clipboard also holds an image of it.</source>
        <translation>已插入文本。剪贴板中还包含该内容的图片。</translation>
    </message>
    <message>
        <source>Dropped image</source>
        <translation>拖入的图片</translation>
    </message>
    <message>
        <source>Sending is paused until the conversation can be saved again.</source>
        <translation>发送已暂停，待对话可以重新保存后恢复。</translation>
    </message>
    <message>
        <source>Insert the first %1</source>
        <extracomment>A part of a long text; %1: a size such as 64 kB</extracomment>
        <translation>插入前 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) are used only in part. Point at them to see what is left out.</source>
        <translation>
            <numerusform>%n 个附件仅使用了一部分。将鼠标指向附件可查看未使用的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>%1: file name, %2: what of it is not used, a sentence</extracomment>
        <translation>“%1”：%2</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::EngineStatus</name>
    <message>
        <source>%1 in use</source>
        <translation>已使用 %1</translation>
    </message>
    <message>
        <source>Loading model…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>Checking the model&apos;s files… %1 %</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>正在检查模型文件… %1%</translation>
    </message>
    <message>
        <source>Loading model… %1 %</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>正在加载模型… %1%</translation>
    </message>
    <message>
        <source>The model is not loaded.</source>
        <translation>模型未加载。</translation>
    </message>
    <message>
        <source>It is loaded when you send a message.</source>
        <translation>发送消息时将加载模型。</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>事物</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Motions</source>
        <translation>动作</translation>
    </message>
    <message numerus="yes">
        <source>The model has not responded for %n second(s). It may be busy with a long step, or stuck. Restarting the program keeps your conversations and drafts.</source>
        <translation>
            <numerusform>模型已有 %n 秒未响应。它可能正在执行耗时较长的步骤，也可能已卡住。重新启动程序会保留您的对话和草稿。</numerusform>
        </translation>
    </message>
    <message>
        <source>The graphics processor stopped working or is no longer there. Restarting the program keeps your conversations and drafts; then send the question again. On the processor, replies take longer.</source>
        <translation>图形处理器已停止工作或不再可用。重新启动程序会保留您的对话和草稿；之后请重新发送问题。使用处理器时，回复会变慢。</translation>
    </message>
    <message>
        <source>The graphics processor cannot be used. Connect it or repair its driver and restart the program, or continue on the processor, where replies take longer.</source>
        <translation>图形处理器无法使用。请连接图形处理器或修复其驱动程序，然后重新启动程序；也可以改用处理器继续，但回复会变慢。</translation>
    </message>
    <message numerus="yes">
        <source>This model contains invalid numbers in %n tensor(s) and would produce noise, or nothing. It was not loaded. If it was downloaded, download it again.</source>
        <translation>
            <numerusform>此模型的 %n 个张量中包含无效数值，会生成噪声，或者无法生成任何内容。模型未加载。如果模型是下载的，请重新下载。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nextgpt::app::Fault</name>
    <message>
        <source>No connection to %1. Check the network; what has arrived is kept.</source>
        <translation>无法连接到 %1。请检查网络；已下载的内容会保留。</translation>
    </message>
    <message>
        <source>%1 stopped sending. What has arrived is kept; resume later.</source>
        <translation>%1 已停止发送数据。已下载的内容会保留；请稍后继续。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is busy and asks to wait %n second(s). Resume after that.</source>
        <translation>
            <numerusform>%1 正忙，要求等待 %n 秒。请在此之后继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is busy. Resume in a few minutes.</source>
        <translation>%1 正忙。请在几分钟后继续。</translation>
    </message>
    <message>
        <source>%1 reports an internal error (status %2). Resume later.</source>
        <translation>%1 报告内部错误（状态码 %2）。请稍后继续。</translation>
    </message>
    <message>
        <source>%1 keeps rejecting the download address. Resume later.</source>
        <translation>%1 一直拒绝下载地址。请稍后继续。</translation>
    </message>
    <message>
        <source>The proxy asks for a sign-in. Put the name and password into the proxy&apos;s address in the system&apos;s settings, then resume.</source>
        <translation>代理服务器要求登录。请在系统设置的代理地址中填入用户名和密码，然后继续。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid, so nothing was sent or saved. Check this computer&apos;s date and network, then resume.</source>
        <translation>%1 的证书无效，因此未发送或保存任何内容。请检查这台电脑的日期和网络，然后继续。</translation>
    </message>
    <message>
        <source>%1 points to an address that is not safe, so it was not followed. Check the network, or import the file from a folder.</source>
        <translation>%1 指向不安全的地址，因此未访问该地址。请检查网络，或从文件夹导入文件。</translation>
    </message>
    <message>
        <source>%1 redirects endlessly. Resume later, or import the file from a folder.</source>
        <translation>%1 不断重定向请求。请稍后继续，或从文件夹导入文件。</translation>
    </message>
    <message>
        <source>%1 shows “%2” only to people who are signed in, or does not have it. Set HF_TOKEN to your access token and start the program again.</source>
        <translation>%1 仅向已登录的用户提供“%2”，或者没有该文件。请将 HF_TOKEN 设置为您的访问令牌，然后重新启动程序。</translation>
    </message>
    <message>
        <source>%1 does not accept your access token. Make a new one there, set HF_TOKEN and start the program again.</source>
        <translation>%1 不接受您的访问令牌。请在该网站新建令牌，设置 HF_TOKEN，然后重新启动程序。</translation>
    </message>
    <message>
        <source>“%2” needs you to accept its licence at %1. Do so there with the account of your access token, then resume.</source>
        <translation>“%2”要求您在 %1 上接受其许可证。请使用访问令牌所属的账户在该网站接受，然后继续。</translation>
    </message>
    <message>
        <source>%1 no longer has “%2”. Import it from a folder if you have it.</source>
        <translation>%1 上已没有“%2”。如果您有该文件，请从文件夹导入。</translation>
    </message>
    <message>
        <source>%1 refuses to deliver “%2” (status %3). Resume later, or import it from a folder.</source>
        <translation>%1 拒绝提供“%2”（状态码 %3）。请稍后继续，或从文件夹导入该文件。</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE forbids downloads. Start the program without it, or import the files from a folder.</source>
        <translation>HF_HUB_OFFLINE 禁止下载。请在不设置它的情况下启动程序，或从文件夹导入文件。</translation>
    </message>
    <message>
        <source>%1 sends an unexpected response for “%2”. Resume later.</source>
        <translation>%1 对“%2”返回了意外的响应。请稍后继续。</translation>
    </message>
    <message>
        <source>“%2” keeps changing on %1. Resume later.</source>
        <translation>“%2”在 %1 上不断变化。请稍后继续。</translation>
    </message>
    <message>
        <source>“%1” does not match its checksum. It was deleted and will be fetched again.</source>
        <translation>“%1”与其校验和不匹配。该文件已删除，将重新下载。</translation>
    </message>
    <message>
        <source>%1 delivers a different file as “%2”. It was not kept; import the right one from a folder.</source>
        <translation>%1 提供的“%2”是另一个文件，因此未保留。请从文件夹导入正确的文件。</translation>
    </message>
    <message>
        <source>%1 sends a web page instead of “%2”. If the network asks for a sign-in, sign in with the browser, then resume.</source>
        <translation>%1 发送的是网页，而不是“%2”。如果网络要求登录，请通过浏览器登录，然后继续。</translation>
    </message>
    <message>
        <source>“%1” is only a Git LFS pointer and not the file itself. Use the actual file.</source>
        <translation>“%1”只是 Git LFS 指针，而不是文件本身。请使用真正的文件。</translation>
    </message>
    <message>
        <source>%1 does not say how large “%2” is, so it cannot be checked. Import it from a folder.</source>
        <translation>%1 未说明“%2”的大小，因此无法检查该文件。请从文件夹导入。</translation>
    </message>
    <message>
        <source>“%1” does not have the published size: it is another version or incomplete. Use the published file.</source>
        <translation>“%1”的大小与公布的不符：它是其他版本或不完整。请使用公布的文件。</translation>
    </message>
    <message>
        <source>Needs %1, but %2 are free. Free some space, then start again.</source>
        <translation>需要 %1，但可用空间只有 %2。请释放一些空间，然后重新开始。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing is lost: free some space, then resume.</source>
        <translation>磁盘已满。没有丢失任何内容：请释放一些空间，然后继续。</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Check the folder&apos;s permissions and its disk, then resume.</source>
        <translation>无法写入“%1”。请检查文件夹的权限及其所在磁盘，然后继续。</translation>
    </message>
    <message>
        <source>Another program is downloading “%1”. Wait until it has finished, then resume.</source>
        <translation>另一个程序正在下载“%1”。请等待其完成，然后继续。</translation>
    </message>
    <message>
        <source>“%1” is not in the chosen folder. Choose the folder that has it.</source>
        <translation>“%1”不在所选文件夹中。请选择包含该文件的文件夹。</translation>
    </message>
    <message>
        <source>“%1” cannot be read from the chosen folder. Check the device, then import again.</source>
        <translation>无法从所选文件夹读取“%1”。请检查设备，然后重新导入。</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::FileChooser</name>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Images, videos and audio</source>
        <translation>图片、视频和音频</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Attach images, videos and audio</source>
        <translation>添加图片、视频和音频</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>导入对话</translation>
    </message>
    <message>
        <source>Exported conversations</source>
        <translation>导出的对话</translation>
    </message>
    <message>
        <source>Locate the missing file</source>
        <translation>定位丢失的文件</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>On a button that adds conversations from chosen files</extracomment>
        <translation>导入</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>On a button that adds the chosen files</extracomment>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add training data</source>
        <translation>添加训练数据</translation>
    </message>
    <message>
        <source>Lists of training data</source>
        <translation>训练数据列表</translation>
    </message>
    <message>
        <source>Add a folder of training data</source>
        <translation>添加训练数据文件夹</translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation>选择模型文件夹</translation>
    </message>
    <message>
        <source>Choose the folder of training runs</source>
        <translation>选择存放训练任务的文件夹</translation>
    </message>
    <message>
        <source>Choose this folder</source>
        <translation>选择此文件夹</translation>
    </message>
    <message>
        <source>Choose the folder that has the files</source>
        <translation>选择包含这些文件的文件夹</translation>
    </message>
    <message>
        <source>Add parts of a model</source>
        <translation>添加模型组件</translation>
    </message>
    <message>
        <source>Add a folder with parts of a model</source>
        <translation>添加包含模型组件的文件夹</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::GalleryModel</name>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Attached without a message</source>
        <translation>未附消息</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>When a medium was made, and the title of its conversation</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>A medium (&quot;Image&quot;), the request it was generated from, when it was made and in which conversation</extracomment>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::HardwareCheck</name>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>%1, %2 cores</source>
        <extracomment>%1: name of a processor, %2: number of its cores</extracomment>
        <translation>%1，%2 个核心</translation>
    </message>
    <message>
        <source>%1, %2 cores, %3</source>
        <extracomment>%1: name of a processor, %2: number of its cores, %3: its vector units, such as &quot;avx2 avx512f&quot;</extracomment>
        <translation>%1，%2 个核心，%3</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>%1, %2 free</source>
        <extracomment>Two amounts of memory</extracomment>
        <translation>%1，可用 %2</translation>
    </message>
    <message>
        <source>Graphics processor</source>
        <translation>图形处理器</translation>
    </message>
    <message>
        <source>NVIDIA driver</source>
        <translation>NVIDIA 驱动程序</translation>
    </message>
    <message>
        <source>Not found, so everything runs on the processor. For a graphics processor from NVIDIA, install its driver.</source>
        <translation>未找到，因此所有计算均在处理器上运行。如需使用 NVIDIA 图形处理器，请安装其驱动程序。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>No model found. Reinstall the program, or name the folder of a model when you start it (--bundle).</source>
        <translation>未找到模型。请重新安装程序，或在启动时指定模型文件夹（--bundle）。</translation>
    </message>
    <message>
        <source>Audio output</source>
        <translation>音频输出</translation>
    </message>
    <message>
        <source>No device found. Connect one and check again; until then, media play silently.</source>
        <translation>未找到设备。请连接设备并重新检查；在此之前，媒体将无声播放。</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>No device found. Connect one and check again to record.</source>
        <translation>未找到设备。请连接设备并重新检查，以便录音。</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::MediaSaver</name>
    <message>
        <source>Saved in %1</source>
        <extracomment>%1: name of a folder</extracomment>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <extracomment>A conversation was exported; %1: name of a folder</extracomment>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Files changed or moved since then are kept.</source>
        <translation>此后更改或移动过的文件会保留。</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::MessageListModel</name>
    <message>
        <source>%1 (the clock was wrong)</source>
        <extracomment>%1: date and time of a message</extracomment>
        <translation>%1（当时时钟有误）</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ModelListModel</name>
    <message>
        <source>%1 in files that stay where they are</source>
        <extracomment>%1: a size, such as &quot;13.4 GB&quot;</extracomment>
        <translation>%1，文件保留在原位置</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>Needs about %1 of memory, but only %2 can be used.</source>
        <extracomment>%1, %2: sizes, such as &quot;13.4 GB&quot;</extracomment>
        <translation>需要约 %1 内存，但只有 %2 可用。</translation>
    </message>
    <message>
        <source>Fits into memory with the language model in 8 bits: about %1</source>
        <translation>语言模型采用 8 位精度时可装入内存：约 %1</translation>
    </message>
    <message>
        <source>Fits into memory with the language model in 4 bits: about %1</source>
        <translation>语言模型采用 4 位精度时可装入内存：约 %1</translation>
    </message>
    <message>
        <source>Fits into memory: about %1</source>
        <translation>可装入内存：约 %1</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ModelMaker</name>
    <message>
        <source>The model needs a name.</source>
        <translation>请为模型命名。</translation>
    </message>
    <message>
        <source>NExT-GPT with %1</source>
        <extracomment>Suggested name of a model; %1: a language model, such as &quot;LLaMA 7B&quot;</extracomment>
        <translation>NExT-GPT 搭配 %1</translation>
    </message>
    <message>
        <source>The files are being read…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>The model is being checked…</source>
        <translation>正在检查模型…</translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <extracomment>%1, %2: sizes, such as &quot;13.4 GB&quot;</extracomment>
        <translation>已读取 %1，共 %2</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::OwnModels</name>
    <message>
        <source>The chat keeps the model that it has.</source>
        <translation>聊天将继续使用当前模型。</translation>
    </message>
    <message>
        <source>The chat now uses “%1”. Conversations stay as they are.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>聊天现在使用“%1”。对话保持不变。</translation>
    </message>
    <message>
        <source>“%1” could not be loaded, so the chat uses the model before it. %2</source>
        <extracomment>%1: name of a model; %2: a sentence that says why</extracomment>
        <translation>无法加载“%1”，因此聊天使用之前的模型。%2</translation>
    </message>
    <message>
        <source>The model could not be moved to the trash. Delete its folder “%1” instead.</source>
        <translation>无法将模型移到回收站。请改为删除其文件夹“%1”。</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>“%1”已移到回收站。</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::PartListModel</name>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::QueueModel</name>
    <message>
        <source>Message without text</source>
        <translation>无文本的消息</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::ScreenAwake</name>
    <message>
        <source>The window fills the screen</source>
        <translation>窗口占满屏幕</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::SettingsViewModel</name>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::StorageViewModel</name>
    <message>
        <source>Read-only: these conversations were saved by a newer version of this program. Update it to continue them. What you write now is not saved.</source>
        <translation>只读：这些对话由此程序的较新版本保存。请更新程序以继续这些对话。您现在编写的内容不会保存。</translation>
    </message>
    <message>
        <source>Read-only: “%1” cannot be written. What you write now is not saved.</source>
        <translation>只读：无法写入“%1”。您现在编写的内容不会保存。</translation>
    </message>
    <message>
        <source>Read-only: another program is using the conversation database. Close it and start this program again. What you write now is not saved.</source>
        <translation>只读：另一个程序正在使用对话数据库。请关闭该程序，然后重新启动此程序。您现在编写的内容不会保存。</translation>
    </message>
    <message>
        <source>Nothing can be saved in “%1”. What you write now is lost when you close this program.</source>
        <translation>无法在“%1”中保存任何内容。关闭此程序后，您现在编写的内容将丢失。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Images, videos and audio</source>
        <translation>图片、视频和音频</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Recordings not sent yet</source>
        <translation>尚未发送的录音</translation>
    </message>
    <message>
        <source>Damaged databases</source>
        <translation>损坏的数据库</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新对话</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n day(s) left</source>
        <extracomment>%1: a size such as 1.2 MB</extracomment>
        <translation>
            <numerusform>%1 · 剩余 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message numerus="yes">
        <source>Conversations in the trash are deleted for good after %n day(s).</source>
        <translation>
            <numerusform>回收站中的对话将在 %n 天后永久删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 freed.</source>
        <translation>已释放 %1。</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TextEntryGuard</name>
    <message>
        <source>This text is too long to be inserted: %1. A message can hold %2.</source>
        <translation>此文本过长，无法插入：%1。一条消息最多可容纳 %2。</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TextPieceModel</name>
    <message>
        <source>Show more (%1)</source>
        <extracomment>On a button under the beginning of a very long text; %1 is the size of the rest, such as &quot;936 KB&quot;</extracomment>
        <translation>显示更多（%1）</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TrainingRun</name>
    <message>
        <source>Checking the model&apos;s files</source>
        <translation>正在检查模型文件</translation>
    </message>
    <message>
        <source>Checking the data</source>
        <translation>正在检查数据</translation>
    </message>
    <message>
        <source>Encoding media and captions; they are encoded only once</source>
        <translation>正在编码媒体和描述；仅需编码一次</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message numerus="yes">
        <source>%n example(s) for training</source>
        <translation>
            <numerusform>%n 个训练样本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for validation</source>
        <translation>
            <numerusform>%n 个验证样本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) about the data</source>
        <translation>
            <numerusform>%n 条数据警告</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, GPU %2</source>
        <extracomment>Memory of the computer and of the graphics card that a training uses</extracomment>
        <translation>%1，显卡 %2</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TrainingSetup</name>
    <message>
        <source>This folder holds no model: it has no file bundle.json.</source>
        <translation>此文件夹中没有模型：缺少文件 bundle.json。</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>请输入名称。</translation>
    </message>
    <message>
        <source>A folder cannot have this name.</source>
        <translation>文件夹不能使用此名称。</translation>
    </message>
    <message>
        <source>There is a run with this name already.</source>
        <translation>已有同名的训练任务。</translation>
    </message>
    <message>
        <source>Steps: enter a whole number above 0, or nothing for one pass over the data.</source>
        <translation>步数：请输入大于 0 的整数，或留空以遍历一次数据。</translation>
    </message>
    <message>
        <source>Batch: enter a whole number above 0, or nothing for the default.</source>
        <translation>批大小：请输入大于 0 的整数，或留空以使用默认值。</translation>
    </message>
    <message>
        <source>Learning rate: enter a number above 0, such as 0.0004, or nothing for the default.</source>
        <translation>学习率：请输入大于 0 的数值，例如 0.0004，或留空以使用默认值。</translation>
    </message>
    <message>
        <source>Add data to train on.</source>
        <translation>请添加用于训练的数据。</translation>
    </message>
    <message>
        <source>None of the data can be used for this stage.</source>
        <translation>所有数据均不能用于此阶段。</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TrainingViewModel</name>
    <message>
        <source>The chat now uses “%1”. Conversations stay as they are.</source>
        <extracomment>%1: name of a model</extracomment>
        <translation>聊天现在使用“%1”。对话保持不变。</translation>
    </message>
    <message>
        <source>The chat uses the default model again.</source>
        <translation>聊天已恢复使用默认模型。</translation>
    </message>
    <message>
        <source>The run could not be moved to the trash. Its folder is “%1”.</source>
        <translation>无法将训练任务移到回收站。其文件夹为“%1”。</translation>
    </message>
    <message>
        <source>Training of “%1” stopped at step %2.</source>
        <extracomment>%1: name of a training run</extracomment>
        <translation>“%1”的训练在第 %2 步停止。</translation>
    </message>
    <message>
        <source>Training of “%1” stopped before its first checkpoint.</source>
        <translation>“%1”的训练在首个检查点之前停止。</translation>
    </message>
    <message>
        <source>The training was stopped before it began. Its settings are kept in the form.</source>
        <translation>训练在开始之前已停止。其设置保留在表单中。</translation>
    </message>
</context>
<context>
    <name>nextgpt::app::TransferViewModel</name>
    <message>
        <source>“%1” was imported.</source>
        <translation>已导入“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not a conversation that this program exported.</source>
        <translation>“%1”不是由此程序导出的对话。</translation>
    </message>
    <message>
        <source>NExT-GPT conversations %1</source>
        <extracomment>Name of a folder; %1: date and time</extracomment>
        <translation>NExT-GPT 对话 %1</translation>
    </message>
    <message>
        <source>%1 (unfinished)</source>
        <extracomment>Name of a folder; %1: its name when everything is in it</extracomment>
        <translation>%1（未完成）</translation>
    </message>
</context>
</TS>
