//! The data of the built-in registry, generated from codes.toml for builds without a TOML reader (no feature `toml`).
//! `BLESS=1 cargo test -p status-subset-macros written_out` writes this file.

/// Expands to a registry of the built-in codes.
#[doc(hidden)]
#[macro_export]
macro_rules! __http {
    (
        [$($attribute:tt)*] [$visibility:vis] $Status:ident $Set:ident $Class:ident $Lang:ident
        [$Informational:ident $Successful:ident $Redirection:ident $ClientError:ident $ServerError:ident] [$($base:tt)*]
    ) => {
        $crate::__registry! {
            registry {
                name : "http" ,
                title : "HTTP status codes" ,
                code : u16 ,
                codes : 100 , 599 ,
                is_http : true ,
                notation : [] ,
                parse : Code ,
                class : $Class ,
                languages : ["en" , "ko"] ,
                errors : [400 ..= 499 , 500 ..= 599] ,
            }
            $($attribute)*
            #[doc = "\n\nDefined by [RFC 9110, section 15](https://www.rfc-editor.org/rfc/rfc9110#section-15)."]
            #[repr (u16)]
            #[non_exhaustive]
            $visibility enum $Status {
                #[doc = "`100 Continue`: The first part of the request has arrived and has not been refused; a client that sent `Expect: 100-continue` goes on with the rest.\n\n- *en*: **Continue**\n- *ko*: **계속** — 요청의 앞부분이 도착했고 거부되지 않았으므로, `Expect: 100-continue`를 보낸 클라이언트는 나머지를 이어서 보내면 됩니다.\n- The request has not been accepted yet: its first part was received and not refused. A client that did not send `Expect: 100-continue` discards the 100.\n- *ko*: 요청의 일부가 받아들여졌다는 뜻이 아니라, 수신되었고 아직 거부되지 않았다는 뜻입니다. `Expect: 100-continue`를 보내지 않은 클라이언트는 100을 그냥 버리면 됩니다.\n- defined by [RFC 9110, section 15.2.1](https://www.rfc-editor.org/rfc/rfc9110#section-15.2.1)\n- never has content\n- must not carry `Content-Length`\n- must not carry `Transfer-Encoding`\n- never stored by a cache"]
                Continue = 100 , "100 Continue" , {
                    phrase : "Continue" ,
                    labels : & ["Continue" , "계속"] ,
                    summaries : & ["The first part of the request has arrived and has not been refused; a client that sent `Expect: 100-continue` goes on with the rest." , "요청의 앞부분이 도착했고 거부되지 않았으므로, `Expect: 100-continue`를 보낸 클라이언트는 나머지를 이어서 보내면 됩니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.2.1") ,
                    content : $crate :: info :: ContentRule :: Forbidden ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Content-Length" , $crate :: info :: Strength :: MustNot , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Transfer-Encoding" , $crate :: info :: Strength :: MustNot , false , TAGS , :: core :: option :: Option :: None)] ,
                    cache : $crate :: info :: CacheRule :: Never ,
                    note : & ["The request has not been accepted yet: its first part was received and not refused. A client that did not send `Expect: 100-continue` discards the 100." , "요청의 일부가 받아들여졌다는 뜻이 아니라, 수신되었고 아직 거부되지 않았다는 뜻입니다. `Expect: 100-continue`를 보내지 않은 클라이언트는 100을 그냥 버리면 됩니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`101 Switching Protocols`: The server agrees to a protocol that the request's `Upgrade` field names and speaks it right after this response.\n\n- *en*: **Switching protocols**\n- *ko*: **프로토콜 전환** — 서버가 요청의 `Upgrade` 필드에 적힌 프로토콜로 바꾸는 데 동의하며, 이 응답이 끝나는 즉시 그 프로토콜로 통신합니다.\n- The server is not still considering the switch: it has agreed, and the new protocol is in effect right after this response. A WebSocket over HTTP/1.1 begins as an HTTP request that is answered with 101 (RFC 6455, section 4.2.2). HTTP/2 has no 101, so there a WebSocket begins with `CONNECT` and a 200 (RFC 8441).\n- *ko*: 서버가 전환을 승인하는 중이라는 뜻이 아니라, 이미 동의했고 이 응답이 끝나는 즉시 새 프로토콜을 쓴다는 뜻입니다. HTTP/1.1에서 WebSocket은 HTTP 요청으로 시작하여 101 응답을 받습니다(RFC 6455, 4.2.2절). HTTP/2에는 101이 없으므로 `CONNECT` 요청과 200 응답으로 시작합니다(RFC 8441).\n- defined by [RFC 9110, section 15.2.2](https://www.rfc-editor.org/rfc/rfc9110#section-15.2.2)\n- never has content\n- must carry `Upgrade`\n- must carry `Connection` when the message is HTTP/1.1 (its value is then `upgrade`); *ko*: HTTP/1.1 메시지일 때(값은 `upgrade`)\n- must not carry `Content-Length`\n- must not carry `Transfer-Encoding`\n- never stored by a cache"]
                SwitchingProtocols = 101 , "101 Switching Protocols" , {
                    phrase : "Switching Protocols" ,
                    labels : & ["Switching protocols" , "프로토콜 전환"] ,
                    summaries : & ["The server agrees to a protocol that the request's `Upgrade` field names and speaks it right after this response." , "서버가 요청의 `Upgrade` 필드에 적힌 프로토콜로 바꾸는 데 동의하며, 이 응답이 끝나는 즉시 그 프로토콜로 통신합니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.2.2") ,
                    content : $crate :: info :: ContentRule :: Forbidden ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Upgrade" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Connection" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the message is HTTP/1.1 (its value is then `upgrade`)" , "HTTP/1.1 메시지일 때(값은 `upgrade`)"])) , $crate :: info :: HeaderRule :: __new ("Content-Length" , $crate :: info :: Strength :: MustNot , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Transfer-Encoding" , $crate :: info :: Strength :: MustNot , false , TAGS , :: core :: option :: Option :: None)] ,
                    cache : $crate :: info :: CacheRule :: Never ,
                    note : & ["The server is not still considering the switch: it has agreed, and the new protocol is in effect right after this response. A WebSocket over HTTP/1.1 begins as an HTTP request that is answered with 101 (RFC 6455, section 4.2.2). HTTP/2 has no 101, so there a WebSocket begins with `CONNECT` and a 200 (RFC 8441)." , "서버가 전환을 승인하는 중이라는 뜻이 아니라, 이미 동의했고 이 응답이 끝나는 즉시 새 프로토콜을 쓴다는 뜻입니다. HTTP/1.1에서 WebSocket은 HTTP 요청으로 시작하여 101 응답을 받습니다(RFC 6455, 4.2.2절). HTTP/2에는 101이 없으므로 `CONNECT` 요청과 200 응답으로 시작합니다(RFC 8441)."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`102 Processing`: The request has come in completely and is still being worked on; the final response follows.\n\n- *en*: **Processing**\n- *ko*: **처리 중** — 요청 전체를 받아 아직 처리하는 중이며, 최종 응답은 나중에 보냅니다.\n- RFC 4918 took 102 out of WebDAV for lack of implementations (appendix F.3). It is still registered, by RFC 2518.\n- *ko*: RFC 4918은 구현이 부족하다는 이유로 102를 WebDAV에서 뺐습니다(부록 F.3). 등록은 RFC 2518에 따라 그대로 남아 있습니다.\n- defined by [RFC 2518, section 10.1](https://www.rfc-editor.org/rfc/rfc2518#section-10.1)\n- never has content\n- must not carry `Content-Length`\n- must not carry `Transfer-Encoding`\n- never stored by a cache"]
                Processing = 102 , "102 Processing" , {
                    phrase : "Processing" ,
                    labels : & ["Processing" , "처리 중"] ,
                    summaries : & ["The request has come in completely and is still being worked on; the final response follows." , "요청 전체를 받아 아직 처리하는 중이며, 최종 응답은 나중에 보냅니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 2518, section 10.1") ,
                    content : $crate :: info :: ContentRule :: Forbidden ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Content-Length" , $crate :: info :: Strength :: MustNot , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Transfer-Encoding" , $crate :: info :: Strength :: MustNot , false , TAGS , :: core :: option :: Option :: None)] ,
                    cache : $crate :: info :: CacheRule :: Never ,
                    note : & ["RFC 4918 took 102 out of WebDAV for lack of implementations (appendix F.3). It is still registered, by RFC 2518." , "RFC 4918은 구현이 부족하다는 이유로 102를 WebDAV에서 뺐습니다(부록 F.3). 등록은 RFC 2518에 따라 그대로 남아 있습니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`103 Early Hints`: A preview of header fields, such as `Link`, that the final response is likely to carry, so that the client can start preloading.\n\n- *en*: **Early hints**\n- *ko*: **사전 힌트** — 최종 응답에 담길 것으로 보이는 `Link` 등의 헤더 필드를 미리 알려, 클라이언트가 필요한 자원을 먼저 불러올 수 있게 합니다.\n- The fields describe the final response, not the 103 itself. A server may send several 103 responses.\n- *ko*: 103에 담긴 필드는 103 자체가 아니라 최종 응답에 대한 것입니다. 서버는 103을 여러 번 보낼 수 있습니다.\n- defined by [RFC 8297, section 2](https://www.rfc-editor.org/rfc/rfc8297#section-2)\n- never has content\n- may carry `Link`\n- must not carry `Content-Length`\n- must not carry `Transfer-Encoding`\n- never stored by a cache"]
                EarlyHints = 103 , "103 Early Hints" , {
                    phrase : "Early Hints" ,
                    labels : & ["Early hints" , "사전 힌트"] ,
                    summaries : & ["A preview of header fields, such as `Link`, that the final response is likely to carry, so that the client can start preloading." , "최종 응답에 담길 것으로 보이는 `Link` 등의 헤더 필드를 미리 알려, 클라이언트가 필요한 자원을 먼저 불러올 수 있게 합니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 8297, section 2") ,
                    content : $crate :: info :: ContentRule :: Forbidden ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Link" , $crate :: info :: Strength :: May , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Content-Length" , $crate :: info :: Strength :: MustNot , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Transfer-Encoding" , $crate :: info :: Strength :: MustNot , false , TAGS , :: core :: option :: Option :: None)] ,
                    cache : $crate :: info :: CacheRule :: Never ,
                    note : & ["The fields describe the final response, not the 103 itself. A server may send several 103 responses." , "103에 담긴 필드는 103 자체가 아니라 최종 응답에 대한 것입니다. 서버는 103을 여러 번 보낼 수 있습니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`200 OK`: The request succeeded; the meaning of the content depends on the method, and for `GET` it represents the resource.\n\n- *en*: **OK**\n- *ko*: **성공** — 요청이 성공했으며, 콘텐츠의 의미는 메서드에 따라 달라서 `GET`이면 리소스의 표현이 담깁니다.\n- The content is not always the requested resource: after `POST` it may be the result or the status of the action. After `QUERY` it is the result of the query (RFC 10008). If the request indicates that it wants no content on success, the server ought to answer 204.\n- *ko*: 콘텐츠가 언제나 요청한 리소스인 것은 아니며, `POST`의 응답이라면 동작의 결과나 상태일 수 있습니다. `QUERY`의 응답이라면 질의의 결과입니다(RFC 10008). 성공했을 때 콘텐츠가 필요 없다는 뜻이 요청에 드러나 있으면 204로 응답하는 것이 좋습니다.\n- defined by [RFC 9110, section 15.3.1](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.1)\n- should carry `ETag` when it answers `GET` or `HEAD` and an entity tag is available; *ko*: `GET`이나 `HEAD`의 응답이고 엔터티 태그가 있을 때\n- should carry `Last-Modified` when it answers `GET` or `HEAD` and the date is available; *ko*: `GET`이나 `HEAD`의 응답이고 수정 날짜가 있을 때\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- heuristically cacheable\n- one of the common HTTP status codes\n- compare [`NoContent`](Self::NoContent): 200 is expected to carry content, whose meaning depends on the method; 204 only says that the request succeeded and can carry none.\n- *ko*: compare [`NoContent`](Self::NoContent): 200에는 메서드에 따라 의미가 다른 콘텐츠가 담기는 것이 보통이고, 204는 성공했다는 사실만 알리며 콘텐츠를 담을 수 없습니다."]
                Ok = 200 , "200 OK" , {
                    phrase : "OK" ,
                    labels : & ["OK" , "성공"] ,
                    summaries : & ["The request succeeded; the meaning of the content depends on the method, and for `GET` it represents the resource." , "요청이 성공했으며, 콘텐츠의 의미는 메서드에 따라 달라서 `GET`이면 리소스의 표현이 담깁니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.3.1") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("ETag" , $crate :: info :: Strength :: Should , false , TAGS , :: core :: option :: Option :: Some (& ["it answers `GET` or `HEAD` and an entity tag is available" , "`GET`이나 `HEAD`의 응답이고 엔터티 태그가 있을 때"])) , $crate :: info :: HeaderRule :: __new ("Last-Modified" , $crate :: info :: Strength :: Should , false , TAGS , :: core :: option :: Option :: Some (& ["it answers `GET` or `HEAD` and the date is available" , "`GET`이나 `HEAD`의 응답이고 수정 날짜가 있을 때"])) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    cache : $crate :: info :: CacheRule :: Heuristic ,
                    common : true ,
                    comparisons : & [$crate :: info :: Comparison :: __new (204 , TAGS , & ["200 is expected to carry content, whose meaning depends on the method; 204 only says that the request succeeded and can carry none." , "200에는 메서드에 따라 의미가 다른 콘텐츠가 담기는 것이 보통이고, 204는 성공했다는 사실만 알리며 콘텐츠를 담을 수 없습니다."])] ,
                    note : & ["The content is not always the requested resource: after `POST` it may be the result or the status of the action. After `QUERY` it is the result of the query (RFC 10008). If the request indicates that it wants no content on success, the server ought to answer 204." , "콘텐츠가 언제나 요청한 리소스인 것은 아니며, `POST`의 응답이라면 동작의 결과나 상태일 수 있습니다. `QUERY`의 응답이라면 질의의 결과입니다(RFC 10008). 성공했을 때 콘텐츠가 필요 없다는 뜻이 요청에 드러나 있으면 204로 응답하는 것이 좋습니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`201 Created`: The request led to one or more new resources; `Location` names the main one, or else it is at the target URI itself.\n\n- *en*: **Created**\n- *ko*: **생성됨** — 요청의 결과로 새 리소스가 하나 이상 만들어졌으며, 주된 리소스의 URI는 `Location`에 있고 그 필드가 없으면 대상 URI와 같습니다.\n- A `PUT` that creates a resource must be answered with 201, and a `POST` should be (RFC 9110, sections 9.3.4 and 9.3.3).\n- *ko*: 리소스를 만든 `PUT`에는 반드시 201로 응답해야 하고, `POST`에도 201로 응답하는 것이 좋습니다(RFC 9110, 9.3.4절과 9.3.3절).\n- defined by [RFC 9110, section 15.3.2](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.2)\n- should carry `Location` when a `POST` created a resource; *ko*: `POST`로 리소스가 만들어졌을 때\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때"]
                Created = 201 , "201 Created" , {
                    phrase : "Created" ,
                    labels : & ["Created" , "생성됨"] ,
                    summaries : & ["The request led to one or more new resources; `Location` names the main one, or else it is at the target URI itself." , "요청의 결과로 새 리소스가 하나 이상 만들어졌으며, 주된 리소스의 URI는 `Location`에 있고 그 필드가 없으면 대상 URI와 같습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.3.2") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Location" , $crate :: info :: Strength :: Should , false , TAGS , :: core :: option :: Option :: Some (& ["a `POST` created a resource" , "`POST`로 리소스가 만들어졌을 때"])) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    note : & ["A `PUT` that creates a resource must be answered with 201, and a `POST` should be (RFC 9110, sections 9.3.4 and 9.3.3)." , "리소스를 만든 `PUT`에는 반드시 201로 응답해야 하고, `POST`에도 201로 응답하는 것이 좋습니다(RFC 9110, 9.3.4절과 9.3.3절)."] ,
                    document : & ["" , "작성됨"] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`202 Accepted`: The request was accepted for processing that has not finished; it may never be acted upon.\n\n- *en*: **Accepted**\n- *ko*: **접수됨** — 요청을 접수했지만 처리가 끝나지 않았으며, 결국 실행되지 않을 수도 있습니다.\n- The request has not succeeded yet: it may still be refused when it is processed. 202 is for batch jobs and other asynchronous work. The content ought to describe the status of the request and to contain or point to a status monitor.\n- *ko*: 요청이 성공했다는 뜻은 아니며, 처리할 때 거부될 수도 있습니다. 배치 작업 같은 비동기 작업에 쓰는 코드입니다. 콘텐츠에는 현재 상태를 적고, 진행 상황을 확인할 곳을 담거나 가리키는 것이 좋습니다.\n- defined by [RFC 9110, section 15.3.3](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.3)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때"]
                Accepted = 202 , "202 Accepted" , {
                    phrase : "Accepted" ,
                    labels : & ["Accepted" , "접수됨"] ,
                    summaries : & ["The request was accepted for processing that has not finished; it may never be acted upon." , "요청을 접수했지만 처리가 끝나지 않았으며, 결국 실행되지 않을 수도 있습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.3.3") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    note : & ["The request has not succeeded yet: it may still be refused when it is processed. 202 is for batch jobs and other asynchronous work. The content ought to describe the status of the request and to contain or point to a status monitor." , "요청이 성공했다는 뜻은 아니며, 처리할 때 거부될 수도 있습니다. 배치 작업 같은 비동기 작업에 쓰는 코드입니다. 콘텐츠에는 현재 상태를 적고, 진행 상황을 확인할 곳을 담거나 가리키는 것이 좋습니다."] ,
                    document : & ["" , "허용됨"] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`203 Non-Authoritative Information`: The request succeeded, but a transforming proxy changed the content that the origin server sent with its 200 response.\n\n- *en*: **Non-authoritative information**\n- *ko*: **원본과 다를 수 있는 정보** — 요청은 성공했지만, 원본 서버가 200 응답으로 보낸 콘텐츠를 중간의 변환 프록시가 고쳐서 전달했습니다.\n- It does not mean that the information is untrusted or the request unverified: the content differs from what the origin server sent.\n- *ko*: 정보를 믿을 수 없다거나 요청이 검증되지 않았다는 뜻이 아니라, 콘텐츠가 원본 서버의 것과 다르다는 뜻입니다.\n- defined by [RFC 9110, section 15.3.4](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.4)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- heuristically cacheable"]
                NonAuthoritativeInformation = 203 , "203 Non-Authoritative Information" , {
                    phrase : "Non-Authoritative Information" ,
                    labels : & ["Non-authoritative information" , "원본과 다를 수 있는 정보"] ,
                    summaries : & ["The request succeeded, but a transforming proxy changed the content that the origin server sent with its 200 response." , "요청은 성공했지만, 원본 서버가 200 응답으로 보낸 콘텐츠를 중간의 변환 프록시가 고쳐서 전달했습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.3.4") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    cache : $crate :: info :: CacheRule :: Heuristic ,
                    note : & ["It does not mean that the information is untrusted or the request unverified: the content differs from what the origin server sent." , "정보를 믿을 수 없다거나 요청이 검증되지 않았다는 뜻이 아니라, 콘텐츠가 원본 서버의 것과 다르다는 뜻입니다."] ,
                    document : & ["" , "신뢰할 수 없는 정보"] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`204 No Content`: The request succeeded and there is nothing further to send, so the client can stay on the page that it shows.\n\n- *en*: **No content**\n- *ko*: **콘텐츠 없음** — 요청이 성공했고 더 보낼 콘텐츠가 없으므로, 클라이언트는 보고 있던 화면에 그대로 머무르면 됩니다.\n- 204 suits a `POST`, `PUT` or `DELETE` that succeeded, unless it created a resource: then a `POST` should get a 201, and a `PUT` must (RFC 9110, sections 9.3.3 and 9.3.4).\n- *ko*: 성공한 `POST`, `PUT`, `DELETE`의 응답에 알맞지만, 리소스가 만들어졌다면 다릅니다. 그때는 `POST`에는 201로 응답하는 것이 좋고 `PUT`에는 반드시 201로 응답해야 합니다(RFC 9110, 9.3.3절과 9.3.4절).\n- defined by [RFC 9110, section 15.3.5](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.5)\n- never has content\n- must not carry `Content-Length`\n- must not carry `Transfer-Encoding`\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- heuristically cacheable\n- one of the common HTTP status codes\n- compare [`Ok`](Self::Ok): 200 is expected to carry content, whose meaning depends on the method; 204 only says that the request succeeded and can carry none.\n- *ko*: compare [`Ok`](Self::Ok): 200에는 메서드에 따라 의미가 다른 콘텐츠가 담기는 것이 보통이고, 204는 성공했다는 사실만 알리며 콘텐츠를 담을 수 없습니다.\n- compare [`ResetContent`](Self::ResetContent): Neither 204 nor 205 carries content: after 204 the client can stay on its current view, after 205 it is asked to set that view back to its original state.\n- *ko*: compare [`ResetContent`](Self::ResetContent): 204와 205 모두 콘텐츠가 없지만, 204는 현재 화면을 그대로 두어도 된다는 뜻이고 205는 화면을 처음 상태로 되돌려 달라는 뜻입니다."]
                NoContent = 204 , "204 No Content" , {
                    phrase : "No Content" ,
                    labels : & ["No content" , "콘텐츠 없음"] ,
                    summaries : & ["The request succeeded and there is nothing further to send, so the client can stay on the page that it shows." , "요청이 성공했고 더 보낼 콘텐츠가 없으므로, 클라이언트는 보고 있던 화면에 그대로 머무르면 됩니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.3.5") ,
                    content : $crate :: info :: ContentRule :: Forbidden ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Content-Length" , $crate :: info :: Strength :: MustNot , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Transfer-Encoding" , $crate :: info :: Strength :: MustNot , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    cache : $crate :: info :: CacheRule :: Heuristic ,
                    common : true ,
                    comparisons : & [$crate :: info :: Comparison :: __new (200 , TAGS , & ["200 is expected to carry content, whose meaning depends on the method; 204 only says that the request succeeded and can carry none." , "200에는 메서드에 따라 의미가 다른 콘텐츠가 담기는 것이 보통이고, 204는 성공했다는 사실만 알리며 콘텐츠를 담을 수 없습니다."]) , $crate :: info :: Comparison :: __new (205 , TAGS , & ["Neither 204 nor 205 carries content: after 204 the client can stay on its current view, after 205 it is asked to set that view back to its original state." , "204와 205 모두 콘텐츠가 없지만, 204는 현재 화면을 그대로 두어도 된다는 뜻이고 205는 화면을 처음 상태로 되돌려 달라는 뜻입니다."])] ,
                    note : & ["204 suits a `POST`, `PUT` or `DELETE` that succeeded, unless it created a resource: then a `POST` should get a 201, and a `PUT` must (RFC 9110, sections 9.3.3 and 9.3.4)." , "성공한 `POST`, `PUT`, `DELETE`의 응답에 알맞지만, 리소스가 만들어졌다면 다릅니다. 그때는 `POST`에는 201로 응답하는 것이 좋고 `PUT`에는 반드시 201로 응답해야 합니다(RFC 9110, 9.3.3절과 9.3.4절)."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`205 Reset Content`: The request succeeded and the server would like the client to set its view, such as a form, back to its original state.\n\n- *en*: **Reset content**\n- *ko*: **콘텐츠 재설정** — 요청이 성공했으며, 서버는 클라이언트가 입력 양식 같은 화면을 처음 받은 상태로 되돌리기를 바랍니다.\n- The client need not reset its view; the server only asks for it.\n- *ko*: 화면을 반드시 되돌려야 하는 것은 아니며, 서버가 그렇게 해 주기를 바란다는 뜻입니다.\n- defined by [RFC 9110, section 15.3.6](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.6)\n- never has content\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- compare [`NoContent`](Self::NoContent): Neither 204 nor 205 carries content: after 204 the client can stay on its current view, after 205 it is asked to set that view back to its original state.\n- *ko*: compare [`NoContent`](Self::NoContent): 204와 205 모두 콘텐츠가 없지만, 204는 현재 화면을 그대로 두어도 된다는 뜻이고 205는 화면을 처음 상태로 되돌려 달라는 뜻입니다."]
                ResetContent = 205 , "205 Reset Content" , {
                    phrase : "Reset Content" ,
                    labels : & ["Reset content" , "콘텐츠 재설정"] ,
                    summaries : & ["The request succeeded and the server would like the client to set its view, such as a form, back to its original state." , "요청이 성공했으며, 서버는 클라이언트가 입력 양식 같은 화면을 처음 받은 상태로 되돌리기를 바랍니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.3.6") ,
                    content : $crate :: info :: ContentRule :: Forbidden ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    comparisons : & [$crate :: info :: Comparison :: __new (204 , TAGS , & ["Neither 204 nor 205 carries content: after 204 the client can stay on its current view, after 205 it is asked to set that view back to its original state." , "204와 205 모두 콘텐츠가 없지만, 204는 현재 화면을 그대로 두어도 된다는 뜻이고 205는 화면을 처음 상태로 되돌려 달라는 뜻입니다."])] ,
                    note : & ["The client need not reset its view; the server only asks for it." , "화면을 반드시 되돌려야 하는 것은 아니며, 서버가 그렇게 해 주기를 바란다는 뜻입니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`206 Partial Content`: The server answers a request with `Range` by sending only the parts of the representation that were asked for.\n\n- *en*: **Partial content**\n- *ko*: **일부 콘텐츠** — `Range` 필드가 있는 요청에 대해, 리소스의 표현 가운데 요청받은 부분만 보냅니다.\n- A client that sends `If-Range` has the other fields from an earlier response, so the 206 should contain only the required fields. Without `If-Range`, a 206 must have all representation fields that the 200 would have had.\n- *ko*: `If-Range`를 보낸 클라이언트는 나머지 필드를 이전 응답에서 이미 받았으므로, 206에는 필수 필드만 담는 것이 좋습니다. `If-Range`가 없다면 200에 담았을 표현 필드를 206에도 모두 담아야 합니다.\n- defined by [RFC 9110, section 15.3.7](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.7)\n- must carry `Content-Range` when a single part is sent; *ko*: 한 부분만 보낼 때\n- must carry `Content-Type` when several parts are sent, as `multipart/byteranges`; *ko*: 여러 부분을 `multipart/byteranges`로 보낼 때\n- must carry `Date` when a 200 response to the same request would have had it; *ko*: 같은 요청에 200으로 응답했다면 이 필드를 보냈을 때\n- must carry `Cache-Control` when a 200 response to the same request would have had it; *ko*: 같은 요청에 200으로 응답했다면 이 필드를 보냈을 때\n- must carry `ETag` when a 200 response to the same request would have had it; *ko*: 같은 요청에 200으로 응답했다면 이 필드를 보냈을 때\n- must carry `Expires` when a 200 response to the same request would have had it; *ko*: 같은 요청에 200으로 응답했다면 이 필드를 보냈을 때\n- must carry `Content-Location` when a 200 response to the same request would have had it; *ko*: 같은 요청에 200으로 응답했다면 이 필드를 보냈을 때\n- must carry `Vary` when a 200 response to the same request would have had it; *ko*: 같은 요청에 200으로 응답했다면 이 필드를 보냈을 때\n- must carry `Content-Type` when a single part is sent, the request has no `If-Range` and a 200 response to it would have had it; *ko*: 한 부분만 보내며, 요청에 `If-Range`가 없고 200으로 응답했다면 이 필드를 보냈을 때\n- must carry `Content-Encoding` when the request has no `If-Range` and a 200 response to it would have had it; *ko*: 요청에 `If-Range`가 없고, 200으로 응답했다면 이 필드를 보냈을 때\n- must carry `Content-Language` when the request has no `If-Range` and a 200 response to it would have had it; *ko*: 요청에 `If-Range`가 없고, 200으로 응답했다면 이 필드를 보냈을 때\n- must carry `Last-Modified` when the request has no `If-Range` and a 200 response to it would have had it; *ko*: 요청에 `If-Range`가 없고, 200으로 응답했다면 이 필드를 보냈을 때\n- must not carry `Content-Range` when several parts are sent; *ko*: 여러 부분을 보낼 때\n- heuristically cacheable\n- one of the common HTTP status codes"]
                PartialContent = 206 , "206 Partial Content" , {
                    phrase : "Partial Content" ,
                    labels : & ["Partial content" , "일부 콘텐츠"] ,
                    summaries : & ["The server answers a request with `Range` by sending only the parts of the representation that were asked for." , "`Range` 필드가 있는 요청에 대해, 리소스의 표현 가운데 요청받은 부분만 보냅니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.3.7") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Content-Range" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["a single part is sent" , "한 부분만 보낼 때"])) , $crate :: info :: HeaderRule :: __new ("Content-Type" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["several parts are sent, as `multipart/byteranges`" , "여러 부분을 `multipart/byteranges`로 보낼 때"])) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["a 200 response to the same request would have had it" , "같은 요청에 200으로 응답했다면 이 필드를 보냈을 때"])) , $crate :: info :: HeaderRule :: __new ("Cache-Control" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["a 200 response to the same request would have had it" , "같은 요청에 200으로 응답했다면 이 필드를 보냈을 때"])) , $crate :: info :: HeaderRule :: __new ("ETag" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["a 200 response to the same request would have had it" , "같은 요청에 200으로 응답했다면 이 필드를 보냈을 때"])) , $crate :: info :: HeaderRule :: __new ("Expires" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["a 200 response to the same request would have had it" , "같은 요청에 200으로 응답했다면 이 필드를 보냈을 때"])) , $crate :: info :: HeaderRule :: __new ("Content-Location" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["a 200 response to the same request would have had it" , "같은 요청에 200으로 응답했다면 이 필드를 보냈을 때"])) , $crate :: info :: HeaderRule :: __new ("Vary" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["a 200 response to the same request would have had it" , "같은 요청에 200으로 응답했다면 이 필드를 보냈을 때"])) , $crate :: info :: HeaderRule :: __new ("Content-Type" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["a single part is sent, the request has no `If-Range` and a 200 response to it would have had it" , "한 부분만 보내며, 요청에 `If-Range`가 없고 200으로 응답했다면 이 필드를 보냈을 때"])) , $crate :: info :: HeaderRule :: __new ("Content-Encoding" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the request has no `If-Range` and a 200 response to it would have had it" , "요청에 `If-Range`가 없고, 200으로 응답했다면 이 필드를 보냈을 때"])) , $crate :: info :: HeaderRule :: __new ("Content-Language" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the request has no `If-Range` and a 200 response to it would have had it" , "요청에 `If-Range`가 없고, 200으로 응답했다면 이 필드를 보냈을 때"])) , $crate :: info :: HeaderRule :: __new ("Last-Modified" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the request has no `If-Range` and a 200 response to it would have had it" , "요청에 `If-Range`가 없고, 200으로 응답했다면 이 필드를 보냈을 때"])) , $crate :: info :: HeaderRule :: __new ("Content-Range" , $crate :: info :: Strength :: MustNot , false , TAGS , :: core :: option :: Option :: Some (& ["several parts are sent" , "여러 부분을 보낼 때"]))] ,
                    cache : $crate :: info :: CacheRule :: Heuristic ,
                    common : true ,
                    note : & ["A client that sends `If-Range` has the other fields from an earlier response, so the 206 should contain only the required fields. Without `If-Range`, a 206 must have all representation fields that the 200 would have had." , "`If-Range`를 보낸 클라이언트는 나머지 필드를 이전 응답에서 이미 받았으므로, 206에는 필수 필드만 담는 것이 좋습니다. `If-Range`가 없다면 200에 담았을 표현 필드를 206에도 모두 담아야 합니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`207 Multi-Status`: The content is an XML document that reports a status of its own for each of several operations, failed ones included.\n\n- *en*: **Multi-status**\n- *ko*: **다중 상태** — 실패한 것을 포함해 여러 작업의 상태를 하나씩 적은 XML 문서를 콘텐츠로 보냅니다.\n- A 207 does not mean success: the result of each operation is only in the content.\n- *ko*: 207이라고 해서 성공한 것은 아니며, 각 작업의 성공 여부는 콘텐츠에만 있습니다.\n- defined by [RFC 4918, section 11.1](https://www.rfc-editor.org/rfc/rfc4918#section-11.1)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때"]
                MultiStatus = 207 , "207 Multi-Status" , {
                    phrase : "Multi-Status" ,
                    labels : & ["Multi-status" , "다중 상태"] ,
                    summaries : & ["The content is an XML document that reports a status of its own for each of several operations, failed ones included." , "실패한 것을 포함해 여러 작업의 상태를 하나씩 적은 XML 문서를 콘텐츠로 보냅니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 4918, section 11.1") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    note : & ["A 207 does not mean success: the result of each operation is only in the content." , "207이라고 해서 성공한 것은 아니며, 각 작업의 성공 여부는 콘텐츠에만 있습니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`208 Already Reported`: Stands inside a 207 response for a further binding to a collection whose members were listed earlier and are not repeated.\n\n- *en*: **Already reported**\n- *ko*: **이미 보고됨** — 207 응답 안에서, 구성원을 이미 나열한 컬렉션의 또 다른 바인딩이어서 그 구성원을 되풀이해 적지 않는다는 표시로 쓰입니다.\n- A server should not use 208 unless the client says by the request's `DAV` field that it knows the extension.\n- *ko*: 클라이언트가 요청의 `DAV` 필드로 이 확장을 지원한다고 밝히지 않았다면 208을 쓰지 않는 것이 좋습니다.\n- defined by [RFC 5842, section 7.1](https://www.rfc-editor.org/rfc/rfc5842#section-7.1)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때"]
                AlreadyReported = 208 , "208 Already Reported" , {
                    phrase : "Already Reported" ,
                    labels : & ["Already reported" , "이미 보고됨"] ,
                    summaries : & ["Stands inside a 207 response for a further binding to a collection whose members were listed earlier and are not repeated." , "207 응답 안에서, 구성원을 이미 나열한 컬렉션의 또 다른 바인딩이어서 그 구성원을 되풀이해 적지 않는다는 표시로 쓰입니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 5842, section 7.1") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    note : & ["A server should not use 208 unless the client says by the request's `DAV` field that it knows the extension." , "클라이언트가 요청의 `DAV` 필드로 이 확장을 지원한다고 밝히지 않았다면 208을 쓰지 않는 것이 좋습니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`226 IM Used`: The response to a `GET` is the outcome of instance manipulations, such as a delta, that the request's `A-IM` field allows.\n\n- *en*: **IM used**\n- *ko*: **IM 사용됨** — `GET`에 대해, 요청의 `A-IM` 필드가 허용한 차분(delta) 등의 인스턴스 조작을 적용한 결과를 보냅니다.\n- `ETag` is that of the current instance, `Delta-Base` that of the instance from which the delta starts.\n- *ko*: `ETag`는 현재 인스턴스의 태그이고, `Delta-Base`는 차분의 기준이 되는 인스턴스의 태그입니다.\n- defined by [RFC 3229, section 10.4.1](https://www.rfc-editor.org/rfc/rfc3229#section-10.4.1)\n- must carry `ETag`\n- must carry `IM` when a range is combined with another manipulation; *ko*: 범위 선택을 다른 조작과 함께 적용했을 때\n- must carry `Delta-Base` when a delta is sent and the request's `If-None-Match` has several entity tags; *ko*: 차분을 보내며 요청의 `If-None-Match`에 엔터티 태그가 여럿일 때\n- may carry `IM` when it lists the manipulations that were applied; *ko*: 적용한 조작을 나열할 때\n- may carry `Delta-Base` when a delta is sent; *ko*: 차분을 보낼 때\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때"]
                ImUsed = 226 , "226 IM Used" , {
                    phrase : "IM Used" ,
                    labels : & ["IM used" , "IM 사용됨"] ,
                    summaries : & ["The response to a `GET` is the outcome of instance manipulations, such as a delta, that the request's `A-IM` field allows." , "`GET`에 대해, 요청의 `A-IM` 필드가 허용한 차분(delta) 등의 인스턴스 조작을 적용한 결과를 보냅니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 3229, section 10.4.1") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("ETag" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("IM" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["a range is combined with another manipulation" , "범위 선택을 다른 조작과 함께 적용했을 때"])) , $crate :: info :: HeaderRule :: __new ("Delta-Base" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["a delta is sent and the request's `If-None-Match` has several entity tags" , "차분을 보내며 요청의 `If-None-Match`에 엔터티 태그가 여럿일 때"])) , $crate :: info :: HeaderRule :: __new ("IM" , $crate :: info :: Strength :: May , false , TAGS , :: core :: option :: Option :: Some (& ["it lists the manipulations that were applied" , "적용한 조작을 나열할 때"])) , $crate :: info :: HeaderRule :: __new ("Delta-Base" , $crate :: info :: Strength :: May , false , TAGS , :: core :: option :: Option :: Some (& ["a delta is sent" , "차분을 보낼 때"])) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    note : & ["`ETag` is that of the current instance, `Delta-Base` that of the instance from which the delta starts." , "`ETag`는 현재 인스턴스의 태그이고, `Delta-Base`는 차분의 기준이 되는 인스턴스의 태그입니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`300 Multiple Choices`: The resource has several representations, each under an identifier of its own, and the client can choose from the list it gets.\n\n- *en*: **Multiple choices**\n- *ko*: **여러 선택지** — 리소스에 식별자가 저마다 다른 여러 표현이 있으며, 클라이언트가 받은 목록에서 골라 다시 요청할 수 있습니다.\n- There is one response, with several choices in it. Except in a response to `HEAD`, the content should list them.\n- *ko*: 응답이 여러 개인 것이 아니라, 한 응답에 선택지가 여러 개 있습니다. `HEAD`의 응답이 아니라면 콘텐츠에 그 목록을 담는 것이 좋습니다.\n- defined by [RFC 9110, section 15.4.1](https://www.rfc-editor.org/rfc/rfc9110#section-15.4.1)\n- should carry `Location` when the server has a preferred choice; *ko*: 서버가 권하는 선택지가 있을 때\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- heuristically cacheable"]
                MultipleChoices = 300 , "300 Multiple Choices" , {
                    phrase : "Multiple Choices" ,
                    labels : & ["Multiple choices" , "여러 선택지"] ,
                    summaries : & ["The resource has several representations, each under an identifier of its own, and the client can choose from the list it gets." , "리소스에 식별자가 저마다 다른 여러 표현이 있으며, 클라이언트가 받은 목록에서 골라 다시 요청할 수 있습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.4.1") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Location" , $crate :: info :: Strength :: Should , false , TAGS , :: core :: option :: Option :: Some (& ["the server has a preferred choice" , "서버가 권하는 선택지가 있을 때"])) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    cache : $crate :: info :: CacheRule :: Heuristic ,
                    note : & ["There is one response, with several choices in it. Except in a response to `HEAD`, the content should list them." , "응답이 여러 개인 것이 아니라, 한 응답에 선택지가 여러 개 있습니다. `HEAD`의 응답이 아니라면 콘텐츠에 그 목록을 담는 것이 좋습니다."] ,
                    document : & ["" , "복수 응답"] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`301 Moved Permanently`: The resource has a new URI for good, and future references ought to use it.\n\n- *en*: **Moved permanently**\n- *ko*: **영구 이동** — 리소스의 URI가 영구적으로 바뀌었으며, 앞으로는 새 URI를 쓰는 것이 좋습니다.\n- 301 and 302 were meant to keep the method, not to ask whether a URI has changed, but a client may turn a `POST` into a `GET`; 308 keeps the `POST`. 301 is often used to lead from `http` on port 80 to `https` on port 443. Search engines usually take the new URI into their index.\n- *ko*: 301과 302는 URI가 바뀌었는지 묻는 코드가 아니며, 원래 메서드를 유지하도록 만들어졌지만 `POST`는 `GET`으로 바뀔 수 있습니다. `http`(80번 포트)에서 `https`(443번 포트)로 옮길 때 흔히 쓰며, `POST`를 유지하려면 308을 씁니다. 검색 엔진은 대개 색인의 URI를 새 URI로 바꿉니다.\n- defined by [RFC 9110, section 15.4.2](https://www.rfc-editor.org/rfc/rfc9110#section-15.4.2)\n- should carry `Location`, which the derives check\n- may carry `Retry-After`\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- heuristically cacheable\n- a permanent redirect: a POST may become a GET\n- one of the common HTTP status codes\n- compare [`Found`](Self::Found): 301 is permanent, so links move to the new URI; 302 is temporary, so the original URI stays in use. With either, a client may turn `POST` into `GET`.\n- *ko*: compare [`Found`](Self::Found): 301은 영구적이어서 링크를 새 URI로 바꾸고, 302는 일시적이어서 원래 URI를 계속 씁니다. 어느 쪽이든 `POST`가 `GET`으로 바뀔 수 있습니다.\n- compare [`PermanentRedirect`](Self::PermanentRedirect): Both are permanent. With 301 a client may turn `POST` into `GET` when it follows the redirect; with 308 the method stays as it is.\n- *ko*: compare [`PermanentRedirect`](Self::PermanentRedirect): 둘 다 영구 이동입니다. 301을 따라갈 때는 `POST`가 `GET`으로 바뀔 수 있지만, 308에서는 메서드가 그대로 유지됩니다."]
                MovedPermanently = 301 , "301 Moved Permanently" , {
                    phrase : "Moved Permanently" ,
                    labels : & ["Moved permanently" , "영구 이동"] ,
                    summaries : & ["The resource has a new URI for good, and future references ought to use it." , "리소스의 URI가 영구적으로 바뀌었으며, 앞으로는 새 URI를 쓰는 것이 좋습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.4.2") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Location" , $crate :: info :: Strength :: Should , true , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Retry-After" , $crate :: info :: Strength :: May , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    cache : $crate :: info :: CacheRule :: Heuristic ,
                    redirect : :: core :: option :: Option :: Some ($crate :: info :: RedirectRule :: __new (true , $crate :: info :: RedirectMethod :: PostMayBecomeGet)) ,
                    common : true ,
                    comparisons : & [$crate :: info :: Comparison :: __new (302 , TAGS , & ["301 is permanent, so links move to the new URI; 302 is temporary, so the original URI stays in use. With either, a client may turn `POST` into `GET`." , "301은 영구적이어서 링크를 새 URI로 바꾸고, 302는 일시적이어서 원래 URI를 계속 씁니다. 어느 쪽이든 `POST`가 `GET`으로 바뀔 수 있습니다."]) , $crate :: info :: Comparison :: __new (308 , TAGS , & ["Both are permanent. With 301 a client may turn `POST` into `GET` when it follows the redirect; with 308 the method stays as it is." , "둘 다 영구 이동입니다. 301을 따라갈 때는 `POST`가 `GET`으로 바뀔 수 있지만, 308에서는 메서드가 그대로 유지됩니다."])] ,
                    note : & ["301 and 302 were meant to keep the method, not to ask whether a URI has changed, but a client may turn a `POST` into a `GET`; 308 keeps the `POST`. 301 is often used to lead from `http` on port 80 to `https` on port 443. Search engines usually take the new URI into their index." , "301과 302는 URI가 바뀌었는지 묻는 코드가 아니며, 원래 메서드를 유지하도록 만들어졌지만 `POST`는 `GET`으로 바뀔 수 있습니다. `http`(80번 포트)에서 `https`(443번 포트)로 옮길 때 흔히 쓰며, `POST`를 유지하려면 308을 씁니다. 검색 엔진은 대개 색인의 URI를 새 URI로 바꿉니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`302 Found`: The resource is under another URI for the time being; later requests keep using the original one.\n\n- *en*: **Moved temporarily**\n- *ko*: **임시 이동** — 리소스가 당분간 다른 URI에 있으며, 이후의 요청에는 원래 URI를 계속 씁니다.\n- Not every method becomes `GET`: only a `POST` may, and a `QUERY` stays one (RFC 10008, section 2.5). To be sure of the method, use 307 to keep it and 303 for a `GET`.\n- *ko*: 모든 메서드가 `GET`으로 바뀌는 것은 아닙니다. `POST`만 바뀔 수 있고 `QUERY`는 그대로입니다(RFC 10008, 2.5절). 메서드를 확실히 하려면, 유지할 때는 307을 쓰고 `GET`으로 바꿀 때는 303을 씁니다.\n- defined by [RFC 9110, section 15.4.3](https://www.rfc-editor.org/rfc/rfc9110#section-15.4.3)\n- should carry `Location`, which the derives check\n- may carry `Retry-After`\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- a temporary redirect: a POST may become a GET\n- compare [`MovedPermanently`](Self::MovedPermanently): 301 is permanent, so links move to the new URI; 302 is temporary, so the original URI stays in use. With either, a client may turn `POST` into `GET`.\n- *ko*: compare [`MovedPermanently`](Self::MovedPermanently): 301은 영구적이어서 링크를 새 URI로 바꾸고, 302는 일시적이어서 원래 URI를 계속 씁니다. 어느 쪽이든 `POST`가 `GET`으로 바뀔 수 있습니다.\n- compare [`SeeOther`](Self::SeeOther): 302 says that the resource itself is elsewhere for now, and only a `POST` may become a `GET`; 303 says where an answer to the request is, such as the page after a form was sent, and the client gets that with `GET` or `HEAD`.\n- *ko*: compare [`SeeOther`](Self::SeeOther): 302는 리소스가 당분간 다른 곳에 있다는 뜻으로 `POST`만 `GET`으로 바뀔 수 있고, 303은 양식을 제출한 뒤의 결과 화면처럼 요청에 대한 답이 있는 곳을 알려 `GET`이나 `HEAD`로 가져가게 합니다.\n- compare [`TemporaryRedirect`](Self::TemporaryRedirect): Both are temporary. With 302 a client may turn `POST` into `GET` when it follows the redirect; with 307 it must not change the method when it follows automatically.\n- *ko*: compare [`TemporaryRedirect`](Self::TemporaryRedirect): 둘 다 임시 이동입니다. 302를 따라갈 때는 `POST`가 `GET`으로 바뀔 수 있지만, 307을 자동으로 따라갈 때는 메서드를 바꾸면 안 됩니다.\n- formerly `MovedTemporarily`, `Moved Temporarily` (renamed by RFC 2616)"]
                Found = 302 , "302 Found" , {
                    phrase : "Found" ,
                    labels : & ["Moved temporarily" , "임시 이동"] ,
                    summaries : & ["The resource is under another URI for the time being; later requests keep using the original one." , "리소스가 당분간 다른 URI에 있으며, 이후의 요청에는 원래 URI를 계속 씁니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.4.3") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Location" , $crate :: info :: Strength :: Should , true , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Retry-After" , $crate :: info :: Strength :: May , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    redirect : :: core :: option :: Option :: Some ($crate :: info :: RedirectRule :: __new (false , $crate :: info :: RedirectMethod :: PostMayBecomeGet)) ,
                    comparisons : & [$crate :: info :: Comparison :: __new (301 , TAGS , & ["301 is permanent, so links move to the new URI; 302 is temporary, so the original URI stays in use. With either, a client may turn `POST` into `GET`." , "301은 영구적이어서 링크를 새 URI로 바꾸고, 302는 일시적이어서 원래 URI를 계속 씁니다. 어느 쪽이든 `POST`가 `GET`으로 바뀔 수 있습니다."]) , $crate :: info :: Comparison :: __new (303 , TAGS , & ["302 says that the resource itself is elsewhere for now, and only a `POST` may become a `GET`; 303 says where an answer to the request is, such as the page after a form was sent, and the client gets that with `GET` or `HEAD`." , "302는 리소스가 당분간 다른 곳에 있다는 뜻으로 `POST`만 `GET`으로 바뀔 수 있고, 303은 양식을 제출한 뒤의 결과 화면처럼 요청에 대한 답이 있는 곳을 알려 `GET`이나 `HEAD`로 가져가게 합니다."]) , $crate :: info :: Comparison :: __new (307 , TAGS , & ["Both are temporary. With 302 a client may turn `POST` into `GET` when it follows the redirect; with 307 it must not change the method when it follows automatically." , "둘 다 임시 이동입니다. 302를 따라갈 때는 `POST`가 `GET`으로 바뀔 수 있지만, 307을 자동으로 따라갈 때는 메서드를 바꾸면 안 됩니다."])] ,
                    aliases : & [$crate :: info :: Alias :: __new ("MovedTemporarily" , :: core :: option :: Option :: Some ("Moved Temporarily") , :: core :: option :: Option :: Some ("renamed by RFC 2616"))] ,
                    note : & ["Not every method becomes `GET`: only a `POST` may, and a `QUERY` stays one (RFC 10008, section 2.5). To be sure of the method, use 307 to keep it and 303 for a `GET`." , "모든 메서드가 `GET`으로 바뀌는 것은 아닙니다. `POST`만 바뀔 수 있고 `QUERY`는 그대로입니다(RFC 10008, 2.5절). 메서드를 확실히 하려면, 유지할 때는 307을 쓰고 `GET`으로 바꿀 때는 303을 씁니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`303 See Other`: The answer to the request is to be fetched from another resource by `GET` or `HEAD`, whatever the request's own method was.\n\n- *en*: **See other**\n- *ko*: **다른 위치 보기** — 원래 메서드가 무엇이었든, 요청에 대한 답을 다른 리소스에서 `GET`이나 `HEAD`로 가져가라는 뜻입니다.\n- The other URI has an answer to the request, not the requested resource itself. The client may use `HEAD` as well as `GET`, and uses `GET` even if the request was a `QUERY` (RFC 10008, section 2.5).\n- *ko*: 다른 위치에 있는 것은 요청한 리소스 자체가 아니라 요청에 대한 답입니다. `GET` 대신 `HEAD`를 써도 되며, 원래 요청이 `QUERY`라도 `GET`을 씁니다(RFC 10008, 2.5절).\n- defined by [RFC 9110, section 15.4.4](https://www.rfc-editor.org/rfc/rfc9110#section-15.4.4)\n- may carry `Location`, which the derives check\n- may carry `Retry-After`\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- a temporary redirect: the method becomes GET, or stays HEAD\n- compare [`Found`](Self::Found): 302 says that the resource itself is elsewhere for now, and only a `POST` may become a `GET`; 303 says where an answer to the request is, such as the page after a form was sent, and the client gets that with `GET` or `HEAD`.\n- *ko*: compare [`Found`](Self::Found): 302는 리소스가 당분간 다른 곳에 있다는 뜻으로 `POST`만 `GET`으로 바뀔 수 있고, 303은 양식을 제출한 뒤의 결과 화면처럼 요청에 대한 답이 있는 곳을 알려 `GET`이나 `HEAD`로 가져가게 합니다."]
                SeeOther = 303 , "303 See Other" , {
                    phrase : "See Other" ,
                    labels : & ["See other" , "다른 위치 보기"] ,
                    summaries : & ["The answer to the request is to be fetched from another resource by `GET` or `HEAD`, whatever the request's own method was." , "원래 메서드가 무엇이었든, 요청에 대한 답을 다른 리소스에서 `GET`이나 `HEAD`로 가져가라는 뜻입니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.4.4") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Location" , $crate :: info :: Strength :: May , true , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Retry-After" , $crate :: info :: Strength :: May , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    redirect : :: core :: option :: Option :: Some ($crate :: info :: RedirectRule :: __new (false , $crate :: info :: RedirectMethod :: Get)) ,
                    comparisons : & [$crate :: info :: Comparison :: __new (302 , TAGS , & ["302 says that the resource itself is elsewhere for now, and only a `POST` may become a `GET`; 303 says where an answer to the request is, such as the page after a form was sent, and the client gets that with `GET` or `HEAD`." , "302는 리소스가 당분간 다른 곳에 있다는 뜻으로 `POST`만 `GET`으로 바뀔 수 있고, 303은 양식을 제출한 뒤의 결과 화면처럼 요청에 대한 답이 있는 곳을 알려 `GET`이나 `HEAD`로 가져가게 합니다."])] ,
                    note : & ["The other URI has an answer to the request, not the requested resource itself. The client may use `HEAD` as well as `GET`, and uses `GET` even if the request was a `QUERY` (RFC 10008, section 2.5)." , "다른 위치에 있는 것은 요청한 리소스 자체가 아니라 요청에 대한 답입니다. `GET` 대신 `HEAD`를 써도 되며, 원래 요청이 `QUERY`라도 `GET`을 씁니다(RFC 10008, 2.5절)."] ,
                    document : & ["" , "기타 위치 보기"] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`304 Not Modified`: A conditional `GET`, `HEAD` or `QUERY` found nothing new, so the client's stored copy is still good and no content is sent.\n\n- *en*: **Not modified**\n- *ko*: **수정되지 않음** — 조건부 `GET`, `HEAD`, `QUERY`에 대해, 클라이언트가 저장해 둔 사본이 여전히 유효하므로 콘텐츠를 다시 보내지 않습니다.\n- The copy that the condition names is still good; nothing is compared with the last request. An `ETag` goes back in `If-None-Match`, whereas `If-Modified-Since` takes a date; a tag is opaque and need not be a hash. A cache updates its stored response with the fields of the 304 (RFC 9111, section 4.3.4).\n- *ko*: 클라이언트가 조건에 적은 사본이 여전히 유효하다는 뜻이며, 마지막 요청과 비교한 결과가 아닙니다. `ETag` 값은 `If-None-Match`에 넣고 `If-Modified-Since`에는 날짜를 넣으며, 태그를 만드는 방법은 서버가 정하므로 해시가 아니어도 됩니다. 캐시는 304의 필드로 저장된 응답을 갱신합니다(RFC 9111, 4.3.4절).\n- defined by [RFC 9110, section 15.4.5](https://www.rfc-editor.org/rfc/rfc9110#section-15.4.5)\n- never has content\n- must carry `Content-Location` when a 200 response to the same request would have had it; *ko*: 같은 요청에 200으로 응답했다면 이 필드를 보냈을 때\n- must carry `Date` when a 200 response to the same request would have had it; *ko*: 같은 요청에 200으로 응답했다면 이 필드를 보냈을 때\n- must carry `ETag` when a 200 response to the same request would have had it; *ko*: 같은 요청에 200으로 응답했다면 이 필드를 보냈을 때\n- must carry `Vary` when a 200 response to the same request would have had it; *ko*: 같은 요청에 200으로 응답했다면 이 필드를 보냈을 때\n- must carry `Cache-Control` when a 200 response to the same request would have had it; *ko*: 같은 요청에 200으로 응답했다면 이 필드를 보냈을 때\n- must carry `Expires` when a 200 response to the same request would have had it; *ko*: 같은 요청에 200으로 응답했다면 이 필드를 보냈을 때\n- may carry `Content-Length` when it gives the length that a 200 response would have had; *ko*: 200으로 응답했을 때의 길이를 알릴 때\n- may carry `Last-Modified` when it helps to update caches, as without an `ETag`; *ko*: `ETag`가 없는 등 캐시 갱신에 도움이 될 때\n- one of the common HTTP status codes\n- compare [`PreconditionFailed`](Self::PreconditionFailed): Both say that a condition of the request is false: 304 is for `GET`, `HEAD` and `QUERY`, when the client's copy is still good; 412 is for other methods, and for conditions such as `If-Match`, and the method is not carried out.\n- *ko*: compare [`PreconditionFailed`](Self::PreconditionFailed): 둘 다 요청의 조건이 거짓이라는 뜻입니다. 304는 `GET`, `HEAD`, `QUERY`에서 클라이언트의 사본이 여전히 유효할 때 쓰고, 412는 다른 메서드나 `If-Match` 같은 조건에서 메서드를 실행하지 않았을 때 씁니다."]
                NotModified = 304 , "304 Not Modified" , {
                    phrase : "Not Modified" ,
                    labels : & ["Not modified" , "수정되지 않음"] ,
                    summaries : & ["A conditional `GET`, `HEAD` or `QUERY` found nothing new, so the client's stored copy is still good and no content is sent." , "조건부 `GET`, `HEAD`, `QUERY`에 대해, 클라이언트가 저장해 둔 사본이 여전히 유효하므로 콘텐츠를 다시 보내지 않습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.4.5") ,
                    content : $crate :: info :: ContentRule :: Forbidden ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Content-Location" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["a 200 response to the same request would have had it" , "같은 요청에 200으로 응답했다면 이 필드를 보냈을 때"])) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["a 200 response to the same request would have had it" , "같은 요청에 200으로 응답했다면 이 필드를 보냈을 때"])) , $crate :: info :: HeaderRule :: __new ("ETag" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["a 200 response to the same request would have had it" , "같은 요청에 200으로 응답했다면 이 필드를 보냈을 때"])) , $crate :: info :: HeaderRule :: __new ("Vary" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["a 200 response to the same request would have had it" , "같은 요청에 200으로 응답했다면 이 필드를 보냈을 때"])) , $crate :: info :: HeaderRule :: __new ("Cache-Control" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["a 200 response to the same request would have had it" , "같은 요청에 200으로 응답했다면 이 필드를 보냈을 때"])) , $crate :: info :: HeaderRule :: __new ("Expires" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["a 200 response to the same request would have had it" , "같은 요청에 200으로 응답했다면 이 필드를 보냈을 때"])) , $crate :: info :: HeaderRule :: __new ("Content-Length" , $crate :: info :: Strength :: May , false , TAGS , :: core :: option :: Option :: Some (& ["it gives the length that a 200 response would have had" , "200으로 응답했을 때의 길이를 알릴 때"])) , $crate :: info :: HeaderRule :: __new ("Last-Modified" , $crate :: info :: Strength :: May , false , TAGS , :: core :: option :: Option :: Some (& ["it helps to update caches, as without an `ETag`" , "`ETag`가 없는 등 캐시 갱신에 도움이 될 때"]))] ,
                    common : true ,
                    comparisons : & [$crate :: info :: Comparison :: __new (412 , TAGS , & ["Both say that a condition of the request is false: 304 is for `GET`, `HEAD` and `QUERY`, when the client's copy is still good; 412 is for other methods, and for conditions such as `If-Match`, and the method is not carried out." , "둘 다 요청의 조건이 거짓이라는 뜻입니다. 304는 `GET`, `HEAD`, `QUERY`에서 클라이언트의 사본이 여전히 유효할 때 쓰고, 412는 다른 메서드나 `If-Match` 같은 조건에서 메서드를 실행하지 않았을 때 씁니다."])] ,
                    note : & ["The copy that the condition names is still good; nothing is compared with the last request. An `ETag` goes back in `If-None-Match`, whereas `If-Modified-Since` takes a date; a tag is opaque and need not be a hash. A cache updates its stored response with the fields of the 304 (RFC 9111, section 4.3.4)." , "클라이언트가 조건에 적은 사본이 여전히 유효하다는 뜻이며, 마지막 요청과 비교한 결과가 아닙니다. `ETag` 값은 `If-None-Match`에 넣고 `If-Modified-Since`에는 날짜를 넣으며, 태그를 만드는 방법은 서버가 정하므로 해시가 아니어도 됩니다. 캐시는 304의 필드로 저장된 응답을 갱신합니다(RFC 9111, 4.3.4절)."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`305 Use Proxy`: Once told the client to repeat the request through a given proxy; deprecated for reasons of security.\n\n- *en*: **Use proxy**\n- *ko*: **프록시 사용** — 지정한 프록시를 거쳐 다시 요청하라는 뜻이었지만, 보안 문제 때문에 사용이 중단(deprecated)되었습니다.\n- 305 is no longer a way to make a page available through a proxy only: a response that configures the proxy of a client is a security risk (RFC 7231, appendix B).\n- *ko*: 페이지를 프록시로만 볼 수 있게 하려고 305를 쓰지 않습니다. 응답이 클라이언트의 프록시를 설정하는 것은 보안상 위험하기 때문입니다(RFC 7231, 부록 B).\n- defined by [RFC 9110, section 15.4.6](https://www.rfc-editor.org/rfc/rfc9110#section-15.4.6)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- deprecated: should no longer be sent"]
                UseProxy = 305 , "305 Use Proxy" , {
                    phrase : "Use Proxy" ,
                    labels : & ["Use proxy" , "프록시 사용"] ,
                    summaries : & ["Once told the client to repeat the request through a given proxy; deprecated for reasons of security." , "지정한 프록시를 거쳐 다시 요청하라는 뜻이었지만, 보안 문제 때문에 사용이 중단(deprecated)되었습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.4.6") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    standing : $crate :: info :: Standing :: Deprecated ,
                    note : & ["305 is no longer a way to make a page available through a proxy only: a response that configures the proxy of a client is a security risk (RFC 7231, appendix B)." , "페이지를 프록시로만 볼 수 있게 하려고 305를 쓰지 않습니다. 응답이 클라이언트의 프록시를 설정하는 것은 보안상 위험하기 때문입니다(RFC 7231, 부록 B)."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`307 Temporary Redirect`: The resource is under another URI for the time being, and a client that follows automatically must not change the request's method.\n\n- *en*: **Temporary redirect**\n- *ko*: **임시 리다이렉션** — 리소스가 당분간 다른 URI에 있으며, 클라이언트는 자동으로 따라갈 때 요청 메서드를 바꾸면 안 됩니다.\n- The resource has not changed: for the time being, it has another URI. To keep a `POST` a `POST`, use 307 or 308 and not 302 or 301.\n- *ko*: 리소스가 바뀐 것이 아니라 URI가 당분간 다릅니다. `POST`를 유지하려면 302나 301이 아니라 307이나 308을 씁니다.\n- defined by [RFC 9110, section 15.4.8](https://www.rfc-editor.org/rfc/rfc9110#section-15.4.8)\n- should carry `Location`, which the derives check\n- may carry `Retry-After`\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- a temporary redirect: the method does not change\n- compare [`Found`](Self::Found): Both are temporary. With 302 a client may turn `POST` into `GET` when it follows the redirect; with 307 it must not change the method when it follows automatically.\n- *ko*: compare [`Found`](Self::Found): 둘 다 임시 이동입니다. 302를 따라갈 때는 `POST`가 `GET`으로 바뀔 수 있지만, 307을 자동으로 따라갈 때는 메서드를 바꾸면 안 됩니다.\n- compare [`PermanentRedirect`](Self::PermanentRedirect): Both keep the request's method. 307 is temporary, so the original URI stays in use; 308 is permanent, so the new URI replaces it.\n- *ko*: compare [`PermanentRedirect`](Self::PermanentRedirect): 둘 다 요청 메서드를 유지합니다. 307은 일시적이어서 원래 URI를 계속 쓰고, 308은 영구적이어서 새 URI로 바꿉니다."]
                TemporaryRedirect = 307 , "307 Temporary Redirect" , {
                    phrase : "Temporary Redirect" ,
                    labels : & ["Temporary redirect" , "임시 리다이렉션"] ,
                    summaries : & ["The resource is under another URI for the time being, and a client that follows automatically must not change the request's method." , "리소스가 당분간 다른 URI에 있으며, 클라이언트는 자동으로 따라갈 때 요청 메서드를 바꾸면 안 됩니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.4.8") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Location" , $crate :: info :: Strength :: Should , true , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Retry-After" , $crate :: info :: Strength :: May , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    redirect : :: core :: option :: Option :: Some ($crate :: info :: RedirectRule :: __new (false , $crate :: info :: RedirectMethod :: Preserve)) ,
                    comparisons : & [$crate :: info :: Comparison :: __new (302 , TAGS , & ["Both are temporary. With 302 a client may turn `POST` into `GET` when it follows the redirect; with 307 it must not change the method when it follows automatically." , "둘 다 임시 이동입니다. 302를 따라갈 때는 `POST`가 `GET`으로 바뀔 수 있지만, 307을 자동으로 따라갈 때는 메서드를 바꾸면 안 됩니다."]) , $crate :: info :: Comparison :: __new (308 , TAGS , & ["Both keep the request's method. 307 is temporary, so the original URI stays in use; 308 is permanent, so the new URI replaces it." , "둘 다 요청 메서드를 유지합니다. 307은 일시적이어서 원래 URI를 계속 쓰고, 308은 영구적이어서 새 URI로 바꿉니다."])] ,
                    note : & ["The resource has not changed: for the time being, it has another URI. To keep a `POST` a `POST`, use 307 or 308 and not 302 or 301." , "리소스가 바뀐 것이 아니라 URI가 당분간 다릅니다. `POST`를 유지하려면 302나 301이 아니라 307이나 308을 씁니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`308 Permanent Redirect`: The resource has a new URI for good, and a client that follows keeps the request's method.\n\n- *en*: **Permanent redirect**\n- *ko*: **영구 리다이렉션** — 리소스의 URI가 영구적으로 바뀌었으며, 클라이언트는 요청 메서드를 유지한 채 새 URI로 따라갑니다.\n- 308 is permanent like 301, and not temporary like 302, whose counterpart is 307. The resource has not changed: it has another URI.\n- *ko*: 308은 302와 같은 일시적 이동이 아니라 301과 같은 영구 이동이며, 302에 대응하는 것은 307입니다. 리소스가 바뀐 것이 아니라 URI가 바뀌었습니다.\n- defined by [RFC 9110, section 15.4.9](https://www.rfc-editor.org/rfc/rfc9110#section-15.4.9)\n- should carry `Location`, which the derives check\n- may carry `Retry-After`\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- heuristically cacheable\n- a permanent redirect: the method does not change\n- compare [`MovedPermanently`](Self::MovedPermanently): Both are permanent. With 301 a client may turn `POST` into `GET` when it follows the redirect; with 308 the method stays as it is.\n- *ko*: compare [`MovedPermanently`](Self::MovedPermanently): 둘 다 영구 이동입니다. 301을 따라갈 때는 `POST`가 `GET`으로 바뀔 수 있지만, 308에서는 메서드가 그대로 유지됩니다.\n- compare [`TemporaryRedirect`](Self::TemporaryRedirect): Both keep the request's method. 307 is temporary, so the original URI stays in use; 308 is permanent, so the new URI replaces it.\n- *ko*: compare [`TemporaryRedirect`](Self::TemporaryRedirect): 둘 다 요청 메서드를 유지합니다. 307은 일시적이어서 원래 URI를 계속 쓰고, 308은 영구적이어서 새 URI로 바꿉니다."]
                PermanentRedirect = 308 , "308 Permanent Redirect" , {
                    phrase : "Permanent Redirect" ,
                    labels : & ["Permanent redirect" , "영구 리다이렉션"] ,
                    summaries : & ["The resource has a new URI for good, and a client that follows keeps the request's method." , "리소스의 URI가 영구적으로 바뀌었으며, 클라이언트는 요청 메서드를 유지한 채 새 URI로 따라갑니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.4.9") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Location" , $crate :: info :: Strength :: Should , true , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Retry-After" , $crate :: info :: Strength :: May , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    cache : $crate :: info :: CacheRule :: Heuristic ,
                    redirect : :: core :: option :: Option :: Some ($crate :: info :: RedirectRule :: __new (true , $crate :: info :: RedirectMethod :: Preserve)) ,
                    comparisons : & [$crate :: info :: Comparison :: __new (301 , TAGS , & ["Both are permanent. With 301 a client may turn `POST` into `GET` when it follows the redirect; with 308 the method stays as it is." , "둘 다 영구 이동입니다. 301을 따라갈 때는 `POST`가 `GET`으로 바뀔 수 있지만, 308에서는 메서드가 그대로 유지됩니다."]) , $crate :: info :: Comparison :: __new (307 , TAGS , & ["Both keep the request's method. 307 is temporary, so the original URI stays in use; 308 is permanent, so the new URI replaces it." , "둘 다 요청 메서드를 유지합니다. 307은 일시적이어서 원래 URI를 계속 쓰고, 308은 영구적이어서 새 URI로 바꿉니다."])] ,
                    note : & ["308 is permanent like 301, and not temporary like 302, whose counterpart is 307. The resource has not changed: it has another URI." , "308은 302와 같은 일시적 이동이 아니라 301과 같은 영구 이동이며, 302에 대응하는 것은 307입니다. 리소스가 바뀐 것이 아니라 URI가 바뀌었습니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`400 Bad Request`: The server finds the request itself at fault, for example in its syntax or framing, and does not process it.\n\n- *en*: **Bad request**\n- *ko*: **잘못된 요청** — 문법이나 메시지 구조 등 요청 자체에 문제가 있다고 보아 서버가 처리하지 않습니다.\n- A request in HTTP/1.1 without `Host` gets a 400 (RFC 9112, section 3.2). `POST example.com HTTP/1.1` is invalid as well, as its target is neither a path nor a whole URI: the server should answer 400, not 405 (RFC 9112, section 3). A `QUERY` without `Content-Type` fails too (RFC 10008, section 2.1).\n- *ko*: HTTP/1.1 요청에 `Host`가 없으면 400으로 응답해야 합니다(RFC 9112, 3.2절). `POST example.com HTTP/1.1`은 요청 대상이 경로도 완전한 URI도 아니어서 잘못된 요청이며, 405가 아니라 400으로 응답하는 것이 좋습니다(RFC 9112, 3절). `Content-Type`이 없는 `QUERY`도 잘못된 요청입니다(RFC 10008, 2.1절).\n- defined by [RFC 9110, section 15.5.1](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.1)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- one of the common HTTP status codes\n- compare [`UnprocessableContent`](Self::UnprocessableContent): 400 covers any faulty request, such as malformed syntax; 422 is for content of a known type and sound syntax whose instructions can't be processed.\n- *ko*: compare [`UnprocessableContent`](Self::UnprocessableContent): 400은 문법 오류처럼 요청이 잘못된 경우 전반에 쓰고, 422는 형식과 문법은 올바르지만 담긴 지시를 처리할 수 없을 때 씁니다."]
                BadRequest = 400 , "400 Bad Request" , {
                    phrase : "Bad Request" ,
                    labels : & ["Bad request" , "잘못된 요청"] ,
                    summaries : & ["The server finds the request itself at fault, for example in its syntax or framing, and does not process it." , "문법이나 메시지 구조 등 요청 자체에 문제가 있다고 보아 서버가 처리하지 않습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.1") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    common : true ,
                    comparisons : & [$crate :: info :: Comparison :: __new (422 , TAGS , & ["400 covers any faulty request, such as malformed syntax; 422 is for content of a known type and sound syntax whose instructions can't be processed." , "400은 문법 오류처럼 요청이 잘못된 경우 전반에 쓰고, 422는 형식과 문법은 올바르지만 담긴 지시를 처리할 수 없을 때 씁니다."])] ,
                    note : & ["A request in HTTP/1.1 without `Host` gets a 400 (RFC 9112, section 3.2). `POST example.com HTTP/1.1` is invalid as well, as its target is neither a path nor a whole URI: the server should answer 400, not 405 (RFC 9112, section 3). A `QUERY` without `Content-Type` fails too (RFC 10008, section 2.1)." , "HTTP/1.1 요청에 `Host`가 없으면 400으로 응답해야 합니다(RFC 9112, 3.2절). `POST example.com HTTP/1.1`은 요청 대상이 경로도 완전한 URI도 아니어서 잘못된 요청이며, 405가 아니라 400으로 응답하는 것이 좋습니다(RFC 9112, 3절). `Content-Type`이 없는 `QUERY`도 잘못된 요청입니다(RFC 10008, 2.1절)."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`401 Unauthorized`: The request carries no valid credentials for the resource; `WWW-Authenticate` tells the client how to authenticate.\n\n- *en*: **Not authenticated**\n- *ko*: **인증 필요** — 요청에 유효한 인증 정보가 없으며, 인증하는 방법은 `WWW-Authenticate` 필드가 알려 줍니다.\n- Despite the name, authentication is missing; a lack of permission is 403. The response must have `WWW-Authenticate`; the client may repeat the request with credentials, but need not.\n- *ko*: 이름은 Unauthorized이지만 권한이 아니라 인증이 없다는 뜻이며, 권한이 부족하면 403입니다. 클라이언트는 인증 정보를 넣어 다시 요청할 수 있지만 의무는 아닙니다. 응답에 `WWW-Authenticate`가 있는 것이 필수입니다.\n- defined by [RFC 9110, section 15.5.2](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2)\n- must carry `WWW-Authenticate`\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- one of the common HTTP status codes\n- compare [`Forbidden`](Self::Forbidden): With 401 valid credentials are missing, and the client learns how to authenticate; with 403 the credentials are not sufficient, or the server refuses for a reason that has nothing to do with them.\n- *ko*: compare [`Forbidden`](Self::Forbidden): 401은 유효한 인증 정보가 없으니 인증하라는 뜻이고, 403은 인증 정보가 있어도 권한이 부족하거나 인증과 무관한 이유로 서버가 거부한다는 뜻입니다.\n- compare [`ProxyAuthenticationRequired`](Self::ProxyAuthenticationRequired): 401 is about the resource itself and is answered with `Authorization`; 407 is about a proxy on the way and is answered with `Proxy-Authorization`.\n- *ko*: compare [`ProxyAuthenticationRequired`](Self::ProxyAuthenticationRequired): 401은 리소스에 대한 인증이어서 `Authorization`으로 답하고, 407은 중간 프록시에 대한 인증이어서 `Proxy-Authorization`으로 답합니다."]
                Unauthorized = 401 , "401 Unauthorized" , {
                    phrase : "Unauthorized" ,
                    labels : & ["Not authenticated" , "인증 필요"] ,
                    summaries : & ["The request carries no valid credentials for the resource; `WWW-Authenticate` tells the client how to authenticate." , "요청에 유효한 인증 정보가 없으며, 인증하는 방법은 `WWW-Authenticate` 필드가 알려 줍니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.2") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("WWW-Authenticate" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    common : true ,
                    comparisons : & [$crate :: info :: Comparison :: __new (403 , TAGS , & ["With 401 valid credentials are missing, and the client learns how to authenticate; with 403 the credentials are not sufficient, or the server refuses for a reason that has nothing to do with them." , "401은 유효한 인증 정보가 없으니 인증하라는 뜻이고, 403은 인증 정보가 있어도 권한이 부족하거나 인증과 무관한 이유로 서버가 거부한다는 뜻입니다."]) , $crate :: info :: Comparison :: __new (407 , TAGS , & ["401 is about the resource itself and is answered with `Authorization`; 407 is about a proxy on the way and is answered with `Proxy-Authorization`." , "401은 리소스에 대한 인증이어서 `Authorization`으로 답하고, 407은 중간 프록시에 대한 인증이어서 `Proxy-Authorization`으로 답합니다."])] ,
                    note : & ["Despite the name, authentication is missing; a lack of permission is 403. The response must have `WWW-Authenticate`; the client may repeat the request with credentials, but need not." , "이름은 Unauthorized이지만 권한이 아니라 인증이 없다는 뜻이며, 권한이 부족하면 403입니다. 클라이언트는 인증 정보를 넣어 다시 요청할 수 있지만 의무는 아닙니다. 응답에 `WWW-Authenticate`가 있는 것이 필수입니다."] ,
                    document : & ["" , "권한 없음"] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`402 Payment Required`: Reserved for future use: the name speaks of payment, but no standard defines how it works.\n\n- *en*: **Payment required**\n- *ko*: **결제 필요** — 앞으로 쓰기 위해 예약된 코드로, 이름은 결제를 말하지만 동작을 정한 표준은 아직 없습니다.\n- A 402 does not tell a client what to pay or how. Some services use it, each in a way of its own.\n- *ko*: 402만으로는 무엇을 어떻게 결제해야 하는지 알 수 없습니다. 일부 서비스가 저마다의 방식으로 사용합니다.\n- defined by [RFC 9110, section 15.5.3](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.3)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때"]
                PaymentRequired = 402 , "402 Payment Required" , {
                    phrase : "Payment Required" ,
                    labels : & ["Payment required" , "결제 필요"] ,
                    summaries : & ["Reserved for future use: the name speaks of payment, but no standard defines how it works." , "앞으로 쓰기 위해 예약된 코드로, 이름은 결제를 말하지만 동작을 정한 표준은 아직 없습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.3") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    note : & ["A 402 does not tell a client what to pay or how. Some services use it, each in a way of its own." , "402만으로는 무엇을 어떻게 결제해야 하는지 알 수 없습니다. 일부 서비스가 저마다의 방식으로 사용합니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`403 Forbidden`: The server understands the request and refuses it; repeating it with the same credentials does not help.\n\n- *en*: **Forbidden**\n- *ko*: **금지됨** — 서버가 요청을 이해했지만 들어주지 않으며, 같은 인증 정보로 다시 시도해도 소용이 없습니다.\n- The content may explain why, and a server that wants to hide the resource may answer 404. Often the credentials are not sufficient, but the reason can be another one. A client should not automatically repeat the request with the same credentials; it may with others.\n- *ko*: 콘텐츠로 거부한 이유를 설명할 수 있고, 리소스가 있는지조차 숨기려는 서버는 404로 응답할 수 있습니다. 인증 정보는 있지만 권한이 부족할 때가 많으며, 인증과 무관한 이유일 수도 있습니다. 클라이언트는 같은 인증 정보로 자동 재시도를 하지 않는 것이 좋고, 다른 인증 정보로는 다시 요청할 수 있습니다.\n- defined by [RFC 9110, section 15.5.4](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- one of the common HTTP status codes\n- compare [`Unauthorized`](Self::Unauthorized): With 401 valid credentials are missing, and the client learns how to authenticate; with 403 the credentials are not sufficient, or the server refuses for a reason that has nothing to do with them.\n- *ko*: compare [`Unauthorized`](Self::Unauthorized): 401은 유효한 인증 정보가 없으니 인증하라는 뜻이고, 403은 인증 정보가 있어도 권한이 부족하거나 인증과 무관한 이유로 서버가 거부한다는 뜻입니다.\n- compare [`NotFound`](Self::NotFound): 403 says openly that the server refuses; a server that does not want to reveal whether the resource exists may answer 404 instead.\n- *ko*: compare [`NotFound`](Self::NotFound): 403은 거부한다는 사실을 드러내며, 리소스가 있는지조차 숨기고 싶은 서버는 대신 404로 응답할 수 있습니다."]
                Forbidden = 403 , "403 Forbidden" , {
                    phrase : "Forbidden" ,
                    labels : & ["Forbidden" , "금지됨"] ,
                    summaries : & ["The server understands the request and refuses it; repeating it with the same credentials does not help." , "서버가 요청을 이해했지만 들어주지 않으며, 같은 인증 정보로 다시 시도해도 소용이 없습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.4") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    common : true ,
                    comparisons : & [$crate :: info :: Comparison :: __new (401 , TAGS , & ["With 401 valid credentials are missing, and the client learns how to authenticate; with 403 the credentials are not sufficient, or the server refuses for a reason that has nothing to do with them." , "401은 유효한 인증 정보가 없으니 인증하라는 뜻이고, 403은 인증 정보가 있어도 권한이 부족하거나 인증과 무관한 이유로 서버가 거부한다는 뜻입니다."]) , $crate :: info :: Comparison :: __new (404 , TAGS , & ["403 says openly that the server refuses; a server that does not want to reveal whether the resource exists may answer 404 instead." , "403은 거부한다는 사실을 드러내며, 리소스가 있는지조차 숨기고 싶은 서버는 대신 404로 응답할 수 있습니다."])] ,
                    note : & ["The content may explain why, and a server that wants to hide the resource may answer 404. Often the credentials are not sufficient, but the reason can be another one. A client should not automatically repeat the request with the same credentials; it may with others." , "콘텐츠로 거부한 이유를 설명할 수 있고, 리소스가 있는지조차 숨기려는 서버는 404로 응답할 수 있습니다. 인증 정보는 있지만 권한이 부족할 때가 많으며, 인증과 무관한 이유일 수도 있습니다. 클라이언트는 같은 인증 정보로 자동 재시도를 하지 않는 것이 좋고, 다른 인증 정보로는 다시 요청할 수 있습니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`404 Not Found`: The server has not found anything for this URI, or is not willing to disclose that it has; whether that will change is left open.\n\n- *en*: **Not found**\n- *ko*: **찾을 수 없음** — 서버가 이 URI에 해당하는 것을 찾지 못했거나 있어도 밝히지 않으려 하며, 그 상태가 일시적인지 영구적인지는 알 수 없습니다.\n- A 404 does not prove that there is nothing: the server may have the resource and not want to disclose it.\n- *ko*: 404를 받았다고 해서 리소스가 없다고 단정할 수는 없습니다. 리소스가 있어도 서버가 밝히지 않은 것일 수 있습니다.\n- defined by [RFC 9110, section 15.5.5](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- heuristically cacheable\n- one of the common HTTP status codes\n- compare [`Forbidden`](Self::Forbidden): 403 says openly that the server refuses; a server that does not want to reveal whether the resource exists may answer 404 instead.\n- *ko*: compare [`Forbidden`](Self::Forbidden): 403은 거부한다는 사실을 드러내며, 리소스가 있는지조차 숨기고 싶은 서버는 대신 404로 응답할 수 있습니다.\n- compare [`Gone`](Self::Gone): 404 leaves open whether the resource will come back; 410 says that it was removed, most likely for good. A server that does not know answers 404.\n- *ko*: compare [`Gone`](Self::Gone): 404는 리소스가 다시 생길지 알려 주지 않고, 410은 제거되어 돌아오지 않을 가능성이 크다는 뜻입니다. 확실하지 않으면 404를 씁니다."]
                NotFound = 404 , "404 Not Found" , {
                    phrase : "Not Found" ,
                    labels : & ["Not found" , "찾을 수 없음"] ,
                    summaries : & ["The server has not found anything for this URI, or is not willing to disclose that it has; whether that will change is left open." , "서버가 이 URI에 해당하는 것을 찾지 못했거나 있어도 밝히지 않으려 하며, 그 상태가 일시적인지 영구적인지는 알 수 없습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.5") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    cache : $crate :: info :: CacheRule :: Heuristic ,
                    common : true ,
                    comparisons : & [$crate :: info :: Comparison :: __new (403 , TAGS , & ["403 says openly that the server refuses; a server that does not want to reveal whether the resource exists may answer 404 instead." , "403은 거부한다는 사실을 드러내며, 리소스가 있는지조차 숨기고 싶은 서버는 대신 404로 응답할 수 있습니다."]) , $crate :: info :: Comparison :: __new (410 , TAGS , & ["404 leaves open whether the resource will come back; 410 says that it was removed, most likely for good. A server that does not know answers 404." , "404는 리소스가 다시 생길지 알려 주지 않고, 410은 제거되어 돌아오지 않을 가능성이 크다는 뜻입니다. 확실하지 않으면 404를 씁니다."])] ,
                    note : & ["A 404 does not prove that there is nothing: the server may have the resource and not want to disclose it." , "404를 받았다고 해서 리소스가 없다고 단정할 수는 없습니다. 리소스가 있어도 서버가 밝히지 않은 것일 수 있습니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`405 Method Not Allowed`: The server knows the method, but the resource does not support it; `Allow` lists the methods that it does support.\n\n- *en*: **Method not allowed**\n- *ko*: **허용되지 않는 메서드** — 서버가 아는 메서드이지만 이 리소스에는 쓸 수 없으며, 쓸 수 있는 메서드는 `Allow` 필드에 있습니다.\n- `Allow` lists all methods of the resource, and is empty if it allows none for now.\n- *ko*: `Allow`에는 리소스가 허용하는 메서드를 모두 나열하며, 지금 허용하는 메서드가 없으면 값이 비어 있습니다.\n- defined by [RFC 9110, section 15.5.6](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6)\n- must carry `Allow`\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- heuristically cacheable\n- compare [`NotImplemented`](Self::NotImplemented): 405 is for a method that the server knows but the resource does not allow; 501 is for a method that the server does not know or has not implemented.\n- *ko*: compare [`NotImplemented`](Self::NotImplemented): 405는 서버가 알지만 이 리소스에는 허용하지 않는 메서드에 쓰고, 501은 서버가 모르거나 구현하지 않은 메서드에 씁니다."]
                MethodNotAllowed = 405 , "405 Method Not Allowed" , {
                    phrase : "Method Not Allowed" ,
                    labels : & ["Method not allowed" , "허용되지 않는 메서드"] ,
                    summaries : & ["The server knows the method, but the resource does not support it; `Allow` lists the methods that it does support." , "서버가 아는 메서드이지만 이 리소스에는 쓸 수 없으며, 쓸 수 있는 메서드는 `Allow` 필드에 있습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.6") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Allow" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    cache : $crate :: info :: CacheRule :: Heuristic ,
                    comparisons : & [$crate :: info :: Comparison :: __new (501 , TAGS , & ["405 is for a method that the server knows but the resource does not allow; 501 is for a method that the server does not know or has not implemented." , "405는 서버가 알지만 이 리소스에는 허용하지 않는 메서드에 쓰고, 501은 서버가 모르거나 구현하지 않은 메서드에 씁니다."])] ,
                    note : & ["`Allow` lists all methods of the resource, and is empty if it allows none for now." , "`Allow`에는 리소스가 허용하는 메서드를 모두 나열하며, 지금 허용하는 메서드가 없으면 값이 비어 있습니다."] ,
                    document : & ["" , "허용되지 않는 방법"] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`406 Not Acceptable`: No representation fits what the request's `Accept` fields ask for, and the server does not want to send another one.\n\n- *en*: **Not acceptable**\n- *ko*: **받아들일 수 있는 표현 없음** — 요청의 `Accept` 계열 필드에 맞는 표현이 없고, 서버가 다른 표현을 대신 보내려고도 하지 않습니다.\n- It is the client that accepts none of the representations; nothing is forbidden. Except in a response to `HEAD`, the content should list the available ones. A server may also disregard `Accept` and send another representation.\n- *ko*: 무엇이 금지되었다는 뜻이 아니라, 클라이언트가 받아들일 수 있는 표현이 없다는 뜻입니다. `HEAD`의 응답이 아니라면 제공할 수 있는 표현의 목록을 콘텐츠에 담는 것이 좋습니다. 서버가 `Accept`를 무시하고 다른 표현을 보낼 수도 있습니다.\n- defined by [RFC 9110, section 15.5.7](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.7)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- compare [`UnsupportedMediaType`](Self::UnsupportedMediaType): 406 is about the response: no representation fits the request's `Accept` fields; 415 is about the request: the type or the coding of its content is not supported.\n- *ko*: compare [`UnsupportedMediaType`](Self::UnsupportedMediaType): 406은 응답의 문제로 요청의 `Accept` 계열 필드에 맞는 표현이 없을 때 쓰고, 415는 요청의 문제로 요청 콘텐츠의 미디어 유형이나 콘텐츠 코딩을 지원하지 않을 때 씁니다."]
                NotAcceptable = 406 , "406 Not Acceptable" , {
                    phrase : "Not Acceptable" ,
                    labels : & ["Not acceptable" , "받아들일 수 있는 표현 없음"] ,
                    summaries : & ["No representation fits what the request's `Accept` fields ask for, and the server does not want to send another one." , "요청의 `Accept` 계열 필드에 맞는 표현이 없고, 서버가 다른 표현을 대신 보내려고도 하지 않습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.7") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    comparisons : & [$crate :: info :: Comparison :: __new (415 , TAGS , & ["406 is about the response: no representation fits the request's `Accept` fields; 415 is about the request: the type or the coding of its content is not supported." , "406은 응답의 문제로 요청의 `Accept` 계열 필드에 맞는 표현이 없을 때 쓰고, 415는 요청의 문제로 요청 콘텐츠의 미디어 유형이나 콘텐츠 코딩을 지원하지 않을 때 씁니다."])] ,
                    note : & ["It is the client that accepts none of the representations; nothing is forbidden. Except in a response to `HEAD`, the content should list the available ones. A server may also disregard `Accept` and send another representation." , "무엇이 금지되었다는 뜻이 아니라, 클라이언트가 받아들일 수 있는 표현이 없다는 뜻입니다. `HEAD`의 응답이 아니라면 제공할 수 있는 표현의 목록을 콘텐츠에 담는 것이 좋습니다. 서버가 `Accept`를 무시하고 다른 표현을 보낼 수도 있습니다."] ,
                    document : & ["" , "허용되지 않음"] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`407 Proxy Authentication Required`: The client has to authenticate itself to a proxy first; `Proxy-Authenticate` tells it how.\n\n- *en*: **Proxy authentication required**\n- *ko*: **프록시 인증 필요** — 클라이언트가 먼저 프록시에 자신을 인증해야 하며, 그 방법은 `Proxy-Authenticate` 필드가 알려 줍니다.\n- The client does not authenticate through the proxy, but to it, in order to use it.\n- *ko*: 프록시를 통해 서버에 인증하는 것이 아니라, 프록시를 쓰기 위해 프록시에 인증합니다.\n- defined by [RFC 9110, section 15.5.8](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.8)\n- must carry `Proxy-Authenticate`\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- compare [`Unauthorized`](Self::Unauthorized): 401 is about the resource itself and is answered with `Authorization`; 407 is about a proxy on the way and is answered with `Proxy-Authorization`.\n- *ko*: compare [`Unauthorized`](Self::Unauthorized): 401은 리소스에 대한 인증이어서 `Authorization`으로 답하고, 407은 중간 프록시에 대한 인증이어서 `Proxy-Authorization`으로 답합니다."]
                ProxyAuthenticationRequired = 407 , "407 Proxy Authentication Required" , {
                    phrase : "Proxy Authentication Required" ,
                    labels : & ["Proxy authentication required" , "프록시 인증 필요"] ,
                    summaries : & ["The client has to authenticate itself to a proxy first; `Proxy-Authenticate` tells it how." , "클라이언트가 먼저 프록시에 자신을 인증해야 하며, 그 방법은 `Proxy-Authenticate` 필드가 알려 줍니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.8") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Proxy-Authenticate" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    comparisons : & [$crate :: info :: Comparison :: __new (401 , TAGS , & ["401 is about the resource itself and is answered with `Authorization`; 407 is about a proxy on the way and is answered with `Proxy-Authorization`." , "401은 리소스에 대한 인증이어서 `Authorization`으로 답하고, 407은 중간 프록시에 대한 인증이어서 `Proxy-Authorization`으로 답합니다."])] ,
                    note : & ["The client does not authenticate through the proxy, but to it, in order to use it." , "프록시를 통해 서버에 인증하는 것이 아니라, 프록시를 쓰기 위해 프록시에 인증합니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`408 Request Timeout`: The whole request did not arrive in the time that the server was ready to wait, and the client may send it again.\n\n- *en*: **Request timeout**\n- *ko*: **요청 시간 초과** — 서버가 기다리기로 한 시간 안에 요청이 다 도착하지 않았으며, 클라이언트는 같은 요청을 다시 보낼 수 있습니다.\n- It is the request that was too slow, not the answer of the server. If the connection is no longer of use, a client repeats the request over a new one.\n- *ko*: 서버의 응답이 아니라 클라이언트의 요청이 늦은 것입니다. 지금 연결을 쓸 수 없다면 새 연결로 다시 보냅니다.\n- defined by [RFC 9110, section 15.5.9](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.9)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- the same request may be sent again, under the conditions of the status\n- one of the common HTTP status codes\n- compare [`GatewayTimeout`](Self::GatewayTimeout): With 408 the server waited too long for the client's request; with 504 a gateway or proxy waited too long for another server's response.\n- *ko*: compare [`GatewayTimeout`](Self::GatewayTimeout): 408은 서버가 클라이언트의 요청을 기다리다가 시간이 초과되었을 때, 504는 게이트웨이나 프록시가 다른 서버의 응답을 기다리다가 시간이 초과되었을 때 씁니다."]
                RequestTimeout = 408 , "408 Request Timeout" , {
                    phrase : "Request Timeout" ,
                    labels : & ["Request timeout" , "요청 시간 초과"] ,
                    summaries : & ["The whole request did not arrive in the time that the server was ready to wait, and the client may send it again." , "서버가 기다리기로 한 시간 안에 요청이 다 도착하지 않았으며, 클라이언트는 같은 요청을 다시 보낼 수 있습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.9") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    retry : true ,
                    common : true ,
                    comparisons : & [$crate :: info :: Comparison :: __new (504 , TAGS , & ["With 408 the server waited too long for the client's request; with 504 a gateway or proxy waited too long for another server's response." , "408은 서버가 클라이언트의 요청을 기다리다가 시간이 초과되었을 때, 504는 게이트웨이나 프록시가 다른 서버의 응답을 기다리다가 시간이 초과되었을 때 씁니다."])] ,
                    note : & ["It is the request that was too slow, not the answer of the server. If the connection is no longer of use, a client repeats the request over a new one." , "서버의 응답이 아니라 클라이언트의 요청이 늦은 것입니다. 지금 연결을 쓸 수 없다면 새 연결로 다시 보냅니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`409 Conflict`: The request clashes with the present state of the resource; the client may be able to settle that and send it again.\n\n- *en*: **Conflict**\n- *ko*: **충돌** — 요청이 리소스의 현재 상태와 충돌하며, 클라이언트가 충돌을 해결하면 다시 보낼 수도 있습니다.\n- The conflict is with the state of the resource, not of the server. The content should say enough for the user to see where it comes from.\n- *ko*: 서버의 상태가 아니라 리소스의 상태와 충돌한 것입니다. 콘텐츠에는 사용자가 충돌의 원인을 알 수 있을 만큼의 정보를 담는 것이 좋습니다.\n- defined by [RFC 9110, section 15.5.10](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.10)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- compare [`PreconditionFailed`](Self::PreconditionFailed): With 409 the server itself finds that the request does not fit the state of the resource; with 412 a condition that the client set, such as `If-Match`, is false.\n- *ko*: compare [`PreconditionFailed`](Self::PreconditionFailed): 409는 요청이 리소스의 상태와 맞지 않음을 서버가 스스로 확인했을 때 쓰고, 412는 클라이언트가 요청에 넣은 `If-Match` 같은 조건이 거짓일 때 씁니다."]
                Conflict = 409 , "409 Conflict" , {
                    phrase : "Conflict" ,
                    labels : & ["Conflict" , "충돌"] ,
                    summaries : & ["The request clashes with the present state of the resource; the client may be able to settle that and send it again." , "요청이 리소스의 현재 상태와 충돌하며, 클라이언트가 충돌을 해결하면 다시 보낼 수도 있습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.10") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    comparisons : & [$crate :: info :: Comparison :: __new (412 , TAGS , & ["With 409 the server itself finds that the request does not fit the state of the resource; with 412 a condition that the client set, such as `If-Match`, is false." , "409는 요청이 리소스의 상태와 맞지 않음을 서버가 스스로 확인했을 때 쓰고, 412는 클라이언트가 요청에 넣은 `If-Match` 같은 조건이 거짓일 때 씁니다."])] ,
                    note : & ["The conflict is with the state of the resource, not of the server. The content should say enough for the user to see where it comes from." , "서버의 상태가 아니라 리소스의 상태와 충돌한 것입니다. 콘텐츠에는 사용자가 충돌의 원인을 알 수 있을 만큼의 정보를 담는 것이 좋습니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`410 Gone`: The resource was taken away, most likely for good, so links to it are best removed.\n\n- *en*: **Gone**\n- *ko*: **사라짐** — 리소스가 제거되었고 돌아오지 않을 가능성이 크므로, 이를 가리키는 링크는 지우는 것이 좋습니다.\n- That the resource is gone for ever is likely, not certain.\n- *ko*: 영구적이라는 보장은 없습니다.\n- defined by [RFC 9110, section 15.5.11](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.11)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- heuristically cacheable\n- one of the common HTTP status codes\n- compare [`NotFound`](Self::NotFound): 404 leaves open whether the resource will come back; 410 says that it was removed, most likely for good. A server that does not know answers 404.\n- *ko*: compare [`NotFound`](Self::NotFound): 404는 리소스가 다시 생길지 알려 주지 않고, 410은 제거되어 돌아오지 않을 가능성이 크다는 뜻입니다. 확실하지 않으면 404를 씁니다."]
                Gone = 410 , "410 Gone" , {
                    phrase : "Gone" ,
                    labels : & ["Gone" , "사라짐"] ,
                    summaries : & ["The resource was taken away, most likely for good, so links to it are best removed." , "리소스가 제거되었고 돌아오지 않을 가능성이 크므로, 이를 가리키는 링크는 지우는 것이 좋습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.11") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    cache : $crate :: info :: CacheRule :: Heuristic ,
                    common : true ,
                    comparisons : & [$crate :: info :: Comparison :: __new (404 , TAGS , & ["404 leaves open whether the resource will come back; 410 says that it was removed, most likely for good. A server that does not know answers 404." , "404는 리소스가 다시 생길지 알려 주지 않고, 410은 제거되어 돌아오지 않을 가능성이 크다는 뜻입니다. 확실하지 않으면 404를 씁니다."])] ,
                    note : & ["That the resource is gone for ever is likely, not certain." , "영구적이라는 보장은 없습니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`411 Length Required`: The server does not accept this request without a `Content-Length` field; the client may repeat it with one.\n\n- *en*: **Length required**\n- *ko*: **길이 필요** — 서버가 `Content-Length` 필드 없이는 이 요청을 받지 않으며, 클라이언트는 필드를 넣어 다시 요청할 수 있습니다.\n- defined by [RFC 9110, section 15.5.12](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.12)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때"]
                LengthRequired = 411 , "411 Length Required" , {
                    phrase : "Length Required" ,
                    labels : & ["Length required" , "길이 필요"] ,
                    summaries : & ["The server does not accept this request without a `Content-Length` field; the client may repeat it with one." , "서버가 `Content-Length` 필드 없이는 이 요청을 받지 않으며, 클라이언트는 필드를 넣어 다시 요청할 수 있습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.12") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`412 Precondition Failed`: A condition in the request's header fields, such as `If-Match`, turned out false, so the method was not carried out.\n\n- *en*: **Precondition failed**\n- *ko*: **전제 조건 실패** — `If-Match` 같은 요청 헤더 필드의 조건이 거짓으로 판정되어 메서드를 실행하지 않았습니다.\n- defined by [RFC 9110, section 15.5.13](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.13)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- compare [`NotModified`](Self::NotModified): Both say that a condition of the request is false: 304 is for `GET`, `HEAD` and `QUERY`, when the client's copy is still good; 412 is for other methods, and for conditions such as `If-Match`, and the method is not carried out.\n- *ko*: compare [`NotModified`](Self::NotModified): 둘 다 요청의 조건이 거짓이라는 뜻입니다. 304는 `GET`, `HEAD`, `QUERY`에서 클라이언트의 사본이 여전히 유효할 때 쓰고, 412는 다른 메서드나 `If-Match` 같은 조건에서 메서드를 실행하지 않았을 때 씁니다.\n- compare [`Conflict`](Self::Conflict): With 409 the server itself finds that the request does not fit the state of the resource; with 412 a condition that the client set, such as `If-Match`, is false.\n- *ko*: compare [`Conflict`](Self::Conflict): 409는 요청이 리소스의 상태와 맞지 않음을 서버가 스스로 확인했을 때 쓰고, 412는 클라이언트가 요청에 넣은 `If-Match` 같은 조건이 거짓일 때 씁니다."]
                PreconditionFailed = 412 , "412 Precondition Failed" , {
                    phrase : "Precondition Failed" ,
                    labels : & ["Precondition failed" , "전제 조건 실패"] ,
                    summaries : & ["A condition in the request's header fields, such as `If-Match`, turned out false, so the method was not carried out." , "`If-Match` 같은 요청 헤더 필드의 조건이 거짓으로 판정되어 메서드를 실행하지 않았습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.13") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    comparisons : & [$crate :: info :: Comparison :: __new (304 , TAGS , & ["Both say that a condition of the request is false: 304 is for `GET`, `HEAD` and `QUERY`, when the client's copy is still good; 412 is for other methods, and for conditions such as `If-Match`, and the method is not carried out." , "둘 다 요청의 조건이 거짓이라는 뜻입니다. 304는 `GET`, `HEAD`, `QUERY`에서 클라이언트의 사본이 여전히 유효할 때 쓰고, 412는 다른 메서드나 `If-Match` 같은 조건에서 메서드를 실행하지 않았을 때 씁니다."]) , $crate :: info :: Comparison :: __new (409 , TAGS , & ["With 409 the server itself finds that the request does not fit the state of the resource; with 412 a condition that the client set, such as `If-Match`, is false." , "409는 요청이 리소스의 상태와 맞지 않음을 서버가 스스로 확인했을 때 쓰고, 412는 클라이언트가 요청에 넣은 `If-Match` 같은 조건이 거짓일 때 씁니다."])] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`413 Content Too Large`: The server refuses the request because of the size of its content; if that is temporary, `Retry-After` says when to try again.\n\n- *en*: **Content too large**\n- *ko*: **콘텐츠가 너무 큼** — 요청 콘텐츠가 너무 커서 서버가 처리를 거부하며, 일시적인 제한이라면 `Retry-After`로 다시 시도할 때를 알립니다.\n- The server may close the connection, or end the request in another way, so that the client does not send the rest.\n- *ko*: 클라이언트가 나머지를 계속 보내지 않도록, 서버는 연결을 닫는 등의 방법으로 요청을 중단시킬 수 있습니다.\n- defined by [RFC 9110, section 15.5.14](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.14)\n- should carry `Retry-After` when the condition is temporary; *ko*: 일시적인 상황일 때\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- formerly `PayloadTooLarge`, `Payload Too Large` (renamed by RFC 9110)\n- formerly `RequestEntityTooLarge`, `Request Entity Too Large` (renamed by RFC 7231)"]
                ContentTooLarge = 413 , "413 Content Too Large" , {
                    phrase : "Content Too Large" ,
                    labels : & ["Content too large" , "콘텐츠가 너무 큼"] ,
                    summaries : & ["The server refuses the request because of the size of its content; if that is temporary, `Retry-After` says when to try again." , "요청 콘텐츠가 너무 커서 서버가 처리를 거부하며, 일시적인 제한이라면 `Retry-After`로 다시 시도할 때를 알립니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.14") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Retry-After" , $crate :: info :: Strength :: Should , false , TAGS , :: core :: option :: Option :: Some (& ["the condition is temporary" , "일시적인 상황일 때"])) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    aliases : & [$crate :: info :: Alias :: __new ("PayloadTooLarge" , :: core :: option :: Option :: Some ("Payload Too Large") , :: core :: option :: Option :: Some ("renamed by RFC 9110")) , $crate :: info :: Alias :: __new ("RequestEntityTooLarge" , :: core :: option :: Option :: Some ("Request Entity Too Large") , :: core :: option :: Option :: Some ("renamed by RFC 7231"))] ,
                    note : & ["The server may close the connection, or end the request in another way, so that the client does not send the rest." , "클라이언트가 나머지를 계속 보내지 않도록, 서버는 연결을 닫는 등의 방법으로 요청을 중단시킬 수 있습니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`414 URI Too Long`: The target URI is longer than the server is willing to interpret.\n\n- *en*: **URI too long**\n- *ko*: **URI가 너무 김** — 요청 대상 URI가 너무 길어서 서버가 해석하지 않습니다.\n- defined by [RFC 9110, section 15.5.15](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.15)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- heuristically cacheable\n- formerly `RequestUriTooLong`, `Request-URI Too Long` (renamed by RFC 7231)"]
                UriTooLong = 414 , "414 URI Too Long" , {
                    phrase : "URI Too Long" ,
                    labels : & ["URI too long" , "URI가 너무 김"] ,
                    summaries : & ["The target URI is longer than the server is willing to interpret." , "요청 대상 URI가 너무 길어서 서버가 해석하지 않습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.15") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    cache : $crate :: info :: CacheRule :: Heuristic ,
                    aliases : & [$crate :: info :: Alias :: __new ("RequestUriTooLong" , :: core :: option :: Option :: Some ("Request-URI Too Long") , :: core :: option :: Option :: Some ("renamed by RFC 7231"))] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`415 Unsupported Media Type`: The resource does not accept content of this media type or content coding with this method.\n\n- *en*: **Unsupported media type**\n- *ko*: **지원되지 않는 미디어 유형** — 이 리소스에 이 메서드로 보낸 콘텐츠의 미디어 유형이나 콘텐츠 코딩을 지원하지 않습니다.\n- defined by [RFC 9110, section 15.5.16](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.16)\n- should carry `Accept-Patch` when the format of a `PATCH` is not supported; *ko*: `PATCH`의 문서 형식을 지원하지 않을 때\n- may carry `Accept-Encoding` when the content coding is not supported; *ko*: 콘텐츠 코딩을 지원하지 않을 때\n- may carry `Accept` when the media type is not supported; *ko*: 미디어 유형을 지원하지 않을 때\n- may carry `Accept-Query` when the format of a `QUERY` is not supported; *ko*: `QUERY`의 질의 형식을 지원하지 않을 때\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- compare [`NotAcceptable`](Self::NotAcceptable): 406 is about the response: no representation fits the request's `Accept` fields; 415 is about the request: the type or the coding of its content is not supported.\n- *ko*: compare [`NotAcceptable`](Self::NotAcceptable): 406은 응답의 문제로 요청의 `Accept` 계열 필드에 맞는 표현이 없을 때 쓰고, 415는 요청의 문제로 요청 콘텐츠의 미디어 유형이나 콘텐츠 코딩을 지원하지 않을 때 씁니다."]
                UnsupportedMediaType = 415 , "415 Unsupported Media Type" , {
                    phrase : "Unsupported Media Type" ,
                    labels : & ["Unsupported media type" , "지원되지 않는 미디어 유형"] ,
                    summaries : & ["The resource does not accept content of this media type or content coding with this method." , "이 리소스에 이 메서드로 보낸 콘텐츠의 미디어 유형이나 콘텐츠 코딩을 지원하지 않습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.16") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Accept-Patch" , $crate :: info :: Strength :: Should , false , TAGS , :: core :: option :: Option :: Some (& ["the format of a `PATCH` is not supported" , "`PATCH`의 문서 형식을 지원하지 않을 때"])) , $crate :: info :: HeaderRule :: __new ("Accept-Encoding" , $crate :: info :: Strength :: May , false , TAGS , :: core :: option :: Option :: Some (& ["the content coding is not supported" , "콘텐츠 코딩을 지원하지 않을 때"])) , $crate :: info :: HeaderRule :: __new ("Accept" , $crate :: info :: Strength :: May , false , TAGS , :: core :: option :: Option :: Some (& ["the media type is not supported" , "미디어 유형을 지원하지 않을 때"])) , $crate :: info :: HeaderRule :: __new ("Accept-Query" , $crate :: info :: Strength :: May , false , TAGS , :: core :: option :: Option :: Some (& ["the format of a `QUERY` is not supported" , "`QUERY`의 질의 형식을 지원하지 않을 때"])) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    comparisons : & [$crate :: info :: Comparison :: __new (406 , TAGS , & ["406 is about the response: no representation fits the request's `Accept` fields; 415 is about the request: the type or the coding of its content is not supported." , "406은 응답의 문제로 요청의 `Accept` 계열 필드에 맞는 표현이 없을 때 쓰고, 415는 요청의 문제로 요청 콘텐츠의 미디어 유형이나 콘텐츠 코딩을 지원하지 않을 때 씁니다."])] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`416 Range Not Satisfiable`: The ranges asked for lie outside the representation, or are too many small or overlapping ones.\n\n- *en*: **Range not satisfiable**\n- *ko*: **범위를 충족할 수 없음** — 요청한 범위가 표현의 크기를 벗어났거나, 작거나 겹치는 범위를 지나치게 많이 요청했습니다.\n- `Content-Range` says how long the representation is, as in `bytes */47022`. A server may also disregard `Range` and answer 200 with the whole.\n- *ko*: `Content-Range`는 `bytes */47022`처럼 표현의 길이를 알립니다. 서버가 `Range`를 무시하고 전체를 200으로 보낼 수도 있습니다.\n- defined by [RFC 9110, section 15.5.17](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.17)\n- should carry `Content-Range` when the request asks for a byte range; *ko*: 바이트 범위 요청일 때\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- formerly `RequestedRangeNotSatisfiable`, `Requested Range Not Satisfiable` (renamed by RFC 7233)"]
                RangeNotSatisfiable = 416 , "416 Range Not Satisfiable" , {
                    phrase : "Range Not Satisfiable" ,
                    labels : & ["Range not satisfiable" , "범위를 충족할 수 없음"] ,
                    summaries : & ["The ranges asked for lie outside the representation, or are too many small or overlapping ones." , "요청한 범위가 표현의 크기를 벗어났거나, 작거나 겹치는 범위를 지나치게 많이 요청했습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.17") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Content-Range" , $crate :: info :: Strength :: Should , false , TAGS , :: core :: option :: Option :: Some (& ["the request asks for a byte range" , "바이트 범위 요청일 때"])) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    aliases : & [$crate :: info :: Alias :: __new ("RequestedRangeNotSatisfiable" , :: core :: option :: Option :: Some ("Requested Range Not Satisfiable") , :: core :: option :: Option :: Some ("renamed by RFC 7233"))] ,
                    note : & ["`Content-Range` says how long the representation is, as in `bytes */47022`. A server may also disregard `Range` and answer 200 with the whole." , "`Content-Range`는 `bytes */47022`처럼 표현의 길이를 알립니다. 서버가 `Range`를 무시하고 전체를 200으로 보낼 수도 있습니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`417 Expectation Failed`: At least one server on the way could not do what the request's `Expect` field asks for.\n\n- *en*: **Expectation failed**\n- *ko*: **기대 조건 실패** — 경로에 있는 서버 가운데 적어도 하나가 요청의 `Expect` 필드에 적힌 요구를 들어줄 수 없습니다.\n- If the request had `Expect: 100-continue`, the client should repeat it without that (RFC 9110, section 10.1.1).\n- *ko*: 요청에 `Expect: 100-continue`가 있었다면, 클라이언트는 이를 빼고 다시 요청하는 것이 좋습니다(RFC 9110, 10.1.1절).\n- defined by [RFC 9110, section 15.5.18](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.18)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때"]
                ExpectationFailed = 417 , "417 Expectation Failed" , {
                    phrase : "Expectation Failed" ,
                    labels : & ["Expectation failed" , "기대 조건 실패"] ,
                    summaries : & ["At least one server on the way could not do what the request's `Expect` field asks for." , "경로에 있는 서버 가운데 적어도 하나가 요청의 `Expect` 필드에 적힌 요구를 들어줄 수 없습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.18") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    note : & ["If the request had `Expect: 100-continue`, the client should repeat it without that (RFC 9110, section 10.1.1)." , "요청에 `Expect: 100-continue`가 있었다면, 클라이언트는 이를 빼고 다시 요청하는 것이 좋습니다(RFC 9110, 10.1.1절)."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`418 I'm a teapot`: An April Fools' joke of 1998 about a teapot that is asked for coffee; reserved, and without a meaning in HTTP.\n\n- *en*: **I'm a teapot**\n- *ko*: **나는 찻주전자** — 찻주전자에 커피를 부탁한다는 1998년 만우절 농담에서 온 코드로, HTTP에서는 의미 없이 예약만 되어 있습니다.\n- 418 is often listed as a status of HTTP. It is reserved because the joke has been implemented too widely to give the number another meaning.\n- *ko*: HTTP의 상태 코드로 소개되곤 하지만, 농담이 너무 널리 구현되어 번호를 다른 뜻으로 쓸 수 없기 때문에 예약된 것입니다.\n- defined by [RFC 9110, section 15.5.19](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.19)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- reserved and without a meaning"]
                ImATeapot = 418 , "418 I'm a teapot" , {
                    phrase : "I'm a teapot" ,
                    labels : & ["I'm a teapot" , "나는 찻주전자"] ,
                    summaries : & ["An April Fools' joke of 1998 about a teapot that is asked for coffee; reserved, and without a meaning in HTTP." , "찻주전자에 커피를 부탁한다는 1998년 만우절 농담에서 온 코드로, HTTP에서는 의미 없이 예약만 되어 있습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.19") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    standing : $crate :: info :: Standing :: Unused ,
                    note : & ["418 is often listed as a status of HTTP. It is reserved because the joke has been implemented too widely to give the number another meaning." , "HTTP의 상태 코드로 소개되곤 하지만, 농담이 너무 널리 구현되어 번호를 다른 뜻으로 쓸 수 없기 때문에 예약된 것입니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`421 Misdirected Request`: The request reached a server that can't or won't answer with authority for the target URI, so it may be sent again over another connection.\n\n- *en*: **Misdirected request**\n- *ko*: **잘못 전달된 요청** — 대상 URI에 대해 권한 있는(authoritative) 응답을 할 수 없거나 하지 않으려는 서버에 요청이 도착했으며, 다른 연결로 다시 보낼 수 있습니다.\n- The repeated request goes over another connection, whether or not its method is idempotent. A proxy must not send 421.\n- *ko*: 다시 보낼 때는 다른 연결을 쓰며, 멱등(idempotent)하지 않은 메서드라도 다시 보낼 수 있습니다. 프록시는 421을 보내면 안 됩니다.\n- defined by [RFC 9110, section 15.5.20](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.20)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- the same request may be sent again, under the conditions of the status"]
                MisdirectedRequest = 421 , "421 Misdirected Request" , {
                    phrase : "Misdirected Request" ,
                    labels : & ["Misdirected request" , "잘못 전달된 요청"] ,
                    summaries : & ["The request reached a server that can't or won't answer with authority for the target URI, so it may be sent again over another connection." , "대상 URI에 대해 권한 있는(authoritative) 응답을 할 수 없거나 하지 않으려는 서버에 요청이 도착했으며, 다른 연결로 다시 보낼 수 있습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.20") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    retry : true ,
                    note : & ["The repeated request goes over another connection, whether or not its method is idempotent. A proxy must not send 421." , "다시 보낼 때는 다른 연결을 쓰며, 멱등(idempotent)하지 않은 메서드라도 다시 보낼 수 있습니다. 프록시는 421을 보내면 안 됩니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`422 Unprocessable Content`: The server can read the content and finds its syntax sound, but is not able to do what it says.\n\n- *en*: **Unprocessable content**\n- *ko*: **처리할 수 없는 콘텐츠** — 콘텐츠의 형식과 문법은 올바르지만, 서버가 그 안에 담긴 지시를 처리할 수 없습니다.\n- A `QUERY` that is well formed and can't be processed, such as one about a table that does not exist, may get a 422 (RFC 10008, section 2.1).\n- *ko*: 형식은 올바르지만 없는 테이블을 조회하는 등 처리할 수 없는 `QUERY`에도 쓸 수 있습니다(RFC 10008, 2.1절).\n- defined by [RFC 9110, section 15.5.21](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.21)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- compare [`BadRequest`](Self::BadRequest): 400 covers any faulty request, such as malformed syntax; 422 is for content of a known type and sound syntax whose instructions can't be processed.\n- *ko*: compare [`BadRequest`](Self::BadRequest): 400은 문법 오류처럼 요청이 잘못된 경우 전반에 쓰고, 422는 형식과 문법은 올바르지만 담긴 지시를 처리할 수 없을 때 씁니다.\n- formerly `UnprocessableEntity`, `Unprocessable Entity` (renamed by RFC 9110)"]
                UnprocessableContent = 422 , "422 Unprocessable Content" , {
                    phrase : "Unprocessable Content" ,
                    labels : & ["Unprocessable content" , "처리할 수 없는 콘텐츠"] ,
                    summaries : & ["The server can read the content and finds its syntax sound, but is not able to do what it says." , "콘텐츠의 형식과 문법은 올바르지만, 서버가 그 안에 담긴 지시를 처리할 수 없습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.21") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    comparisons : & [$crate :: info :: Comparison :: __new (400 , TAGS , & ["400 covers any faulty request, such as malformed syntax; 422 is for content of a known type and sound syntax whose instructions can't be processed." , "400은 문법 오류처럼 요청이 잘못된 경우 전반에 쓰고, 422는 형식과 문법은 올바르지만 담긴 지시를 처리할 수 없을 때 씁니다."])] ,
                    aliases : & [$crate :: info :: Alias :: __new ("UnprocessableEntity" , :: core :: option :: Option :: Some ("Unprocessable Entity") , :: core :: option :: Option :: Some ("renamed by RFC 9110"))] ,
                    note : & ["A `QUERY` that is well formed and can't be processed, such as one about a table that does not exist, may get a 422 (RFC 10008, section 2.1)." , "형식은 올바르지만 없는 테이블을 조회하는 등 처리할 수 없는 `QUERY`에도 쓸 수 있습니다(RFC 10008, 2.1절)."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`423 Locked`: A lock on one of the resources involved keeps the request from being carried out.\n\n- *en*: **Locked**\n- *ko*: **잠김** — 관련된 리소스가 잠겨 있어 요청을 수행할 수 없습니다.\n- The content should name the condition that failed, such as `lock-token-submitted`.\n- *ko*: 콘텐츠에는 `lock-token-submitted`처럼 충족하지 못한 조건을 담는 것이 좋습니다.\n- defined by [RFC 4918, section 11.3](https://www.rfc-editor.org/rfc/rfc4918#section-11.3)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때"]
                Locked = 423 , "423 Locked" , {
                    phrase : "Locked" ,
                    labels : & ["Locked" , "잠김"] ,
                    summaries : & ["A lock on one of the resources involved keeps the request from being carried out." , "관련된 리소스가 잠겨 있어 요청을 수행할 수 없습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 4918, section 11.3") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    note : & ["The content should name the condition that failed, such as `lock-token-submitted`." , "콘텐츠에는 `lock-token-submitted`처럼 충족하지 못한 조건을 담는 것이 좋습니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`424 Failed Dependency`: The action was not done because another one, on which it depends, has failed.\n\n- *en*: **Failed dependency**\n- *ko*: **의존 작업 실패** — 이 작업이 의존하는 다른 작업이 실패하여 수행하지 못했습니다.\n- defined by [RFC 4918, section 11.4](https://www.rfc-editor.org/rfc/rfc4918#section-11.4)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때"]
                FailedDependency = 424 , "424 Failed Dependency" , {
                    phrase : "Failed Dependency" ,
                    labels : & ["Failed dependency" , "의존 작업 실패"] ,
                    summaries : & ["The action was not done because another one, on which it depends, has failed." , "이 작업이 의존하는 다른 작업이 실패하여 수행하지 못했습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 4918, section 11.4") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`425 Too Early`: The server does not act on a request from TLS early data, which an attacker might replay; the client sends it again after the handshake.\n\n- *en*: **Too early**\n- *ko*: **너무 이른 요청** — 공격자가 재전송(replay)할 수 있는 TLS 조기 데이터로 온 요청이어서 처리하지 않으며, 핸드셰이크를 마친 뒤 다시 보내야 합니다.\n- The repeated request must not be in early data again. A server should not send 425 unless the request was in early data or has `Early-Data: 1`.\n- *ko*: 다시 보내는 요청은 조기 데이터로 보내면 안 됩니다. 요청이 조기 데이터로 왔거나 `Early-Data: 1`이 있을 때가 아니라면 서버는 425를 보내지 않는 것이 좋습니다.\n- defined by [RFC 8470, section 5.2](https://www.rfc-editor.org/rfc/rfc8470#section-5.2)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- the same request may be sent again, under the conditions of the status"]
                TooEarly = 425 , "425 Too Early" , {
                    phrase : "Too Early" ,
                    labels : & ["Too early" , "너무 이른 요청"] ,
                    summaries : & ["The server does not act on a request from TLS early data, which an attacker might replay; the client sends it again after the handshake." , "공격자가 재전송(replay)할 수 있는 TLS 조기 데이터로 온 요청이어서 처리하지 않으며, 핸드셰이크를 마친 뒤 다시 보내야 합니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 8470, section 5.2") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    retry : true ,
                    note : & ["The repeated request must not be in early data again. A server should not send 425 unless the request was in early data or has `Early-Data: 1`." , "다시 보내는 요청은 조기 데이터로 보내면 안 됩니다. 요청이 조기 데이터로 왔거나 `Early-Data: 1`이 있을 때가 아니라면 서버는 425를 보내지 않는 것이 좋습니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`426 Upgrade Required`: The server refuses the request over the current protocol but might accept it after a change to one that `Upgrade` names.\n\n- *en*: **Upgrade required**\n- *ko*: **업그레이드 필요** — 현재 프로토콜로는 요청을 처리하지 않으며, `Upgrade` 필드에 적힌 프로토콜로 바꾸면 처리할 수도 있습니다.\n- defined by [RFC 9110, section 15.5.22](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.22)\n- must carry `Upgrade`\n- must carry `Connection` when the message is HTTP/1.1 (its value is then `upgrade`); *ko*: HTTP/1.1 메시지일 때(값은 `upgrade`)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때"]
                UpgradeRequired = 426 , "426 Upgrade Required" , {
                    phrase : "Upgrade Required" ,
                    labels : & ["Upgrade required" , "업그레이드 필요"] ,
                    summaries : & ["The server refuses the request over the current protocol but might accept it after a change to one that `Upgrade` names." , "현재 프로토콜로는 요청을 처리하지 않으며, `Upgrade` 필드에 적힌 프로토콜로 바꾸면 처리할 수도 있습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.5.22") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Upgrade" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Connection" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the message is HTTP/1.1 (its value is then `upgrade`)" , "HTTP/1.1 메시지일 때(값은 `upgrade`)"])) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`428 Precondition Required`: The server accepts this request only with a condition such as `If-Match`, so that no client overwrites another's change.\n\n- *en*: **Precondition required**\n- *ko*: **전제 조건 필요** — 다른 클라이언트의 변경을 덮어쓰지 않도록, 서버가 `If-Match` 같은 조건이 붙은 요청만 받습니다.\n- The content should explain how to repeat the request with success.\n- *ko*: 콘텐츠에는 어떻게 다시 요청하면 되는지를 설명하는 것이 좋습니다.\n- defined by [RFC 6585, section 3](https://www.rfc-editor.org/rfc/rfc6585#section-3)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- never stored by a cache"]
                PreconditionRequired = 428 , "428 Precondition Required" , {
                    phrase : "Precondition Required" ,
                    labels : & ["Precondition required" , "전제 조건 필요"] ,
                    summaries : & ["The server accepts this request only with a condition such as `If-Match`, so that no client overwrites another's change." , "다른 클라이언트의 변경을 덮어쓰지 않도록, 서버가 `If-Match` 같은 조건이 붙은 요청만 받습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 6585, section 3") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    cache : $crate :: info :: CacheRule :: Never ,
                    note : & ["The content should explain how to repeat the request with success." , "콘텐츠에는 어떻게 다시 요청하면 되는지를 설명하는 것이 좋습니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`429 Too Many Requests`: The client has sent too many requests in a given time; `Retry-After` may say how long to wait.\n\n- *en*: **Too many requests**\n- *ko*: **너무 많은 요청** — 클라이언트가 일정 시간 동안 너무 많은 요청을 보냈으며, 얼마나 기다려야 하는지를 `Retry-After`로 알릴 수 있습니다.\n- A client that repeats the request waits as long as `Retry-After` says, if it is there. How requests are counted is up to the server, and the content should explain the limit.\n- *ko*: `Retry-After`가 있으면 그만큼 기다린 뒤에 다시 요청합니다. 요청을 세는 방법은 서버가 정하며, 콘텐츠로 제한의 내용을 설명하는 것이 좋습니다.\n- defined by [RFC 6585, section 4](https://www.rfc-editor.org/rfc/rfc6585#section-4)\n- may carry `Retry-After`\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- never stored by a cache\n- the same request may be sent again, under the conditions of the status\n- compare [`ServiceUnavailable`](Self::ServiceUnavailable): 429 is about the rate at which this client sends requests; 503 is about the server, which is overloaded or under maintenance. Either may carry `Retry-After`.\n- *ko*: compare [`ServiceUnavailable`](Self::ServiceUnavailable): 429는 이 클라이언트의 요청 빈도가 문제이고, 503은 서버의 과부하나 점검이 문제입니다. 둘 다 `Retry-After`를 담을 수 있습니다."]
                TooManyRequests = 429 , "429 Too Many Requests" , {
                    phrase : "Too Many Requests" ,
                    labels : & ["Too many requests" , "너무 많은 요청"] ,
                    summaries : & ["The client has sent too many requests in a given time; `Retry-After` may say how long to wait." , "클라이언트가 일정 시간 동안 너무 많은 요청을 보냈으며, 얼마나 기다려야 하는지를 `Retry-After`로 알릴 수 있습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 6585, section 4") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Retry-After" , $crate :: info :: Strength :: May , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    cache : $crate :: info :: CacheRule :: Never ,
                    retry : true ,
                    comparisons : & [$crate :: info :: Comparison :: __new (503 , TAGS , & ["429 is about the rate at which this client sends requests; 503 is about the server, which is overloaded or under maintenance. Either may carry `Retry-After`." , "429는 이 클라이언트의 요청 빈도가 문제이고, 503은 서버의 과부하나 점검이 문제입니다. 둘 다 `Retry-After`를 담을 수 있습니다."])] ,
                    note : & ["A client that repeats the request waits as long as `Retry-After` says, if it is there. How requests are counted is up to the server, and the content should explain the limit." , "`Retry-After`가 있으면 그만큼 기다린 뒤에 다시 요청합니다. 요청을 세는 방법은 서버가 정하며, 콘텐츠로 제한의 내용을 설명하는 것이 좋습니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`431 Request Header Fields Too Large`: The server refuses the request because its header fields, all together or one of them, are too large.\n\n- *en*: **Request header fields too large**\n- *ko*: **요청 헤더 필드가 너무 큼** — 요청의 헤더 필드 전체 또는 어느 하나가 너무 커서 서버가 처리를 거부합니다.\n- A client may repeat the request with smaller fields. If a single field is too large, the content should name it.\n- *ko*: 클라이언트는 필드의 크기를 줄여 다시 요청할 수 있습니다. 필드 하나가 너무 큰 것이라면 콘텐츠에 그 필드를 밝히는 것이 좋습니다.\n- defined by [RFC 6585, section 5](https://www.rfc-editor.org/rfc/rfc6585#section-5)\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- never stored by a cache"]
                RequestHeaderFieldsTooLarge = 431 , "431 Request Header Fields Too Large" , {
                    phrase : "Request Header Fields Too Large" ,
                    labels : & ["Request header fields too large" , "요청 헤더 필드가 너무 큼"] ,
                    summaries : & ["The server refuses the request because its header fields, all together or one of them, are too large." , "요청의 헤더 필드 전체 또는 어느 하나가 너무 커서 서버가 처리를 거부합니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 6585, section 5") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    cache : $crate :: info :: CacheRule :: Never ,
                    note : & ["A client may repeat the request with smaller fields. If a single field is too large, the content should name it." , "클라이언트는 필드의 크기를 줄여 다시 요청할 수 있습니다. 필드 하나가 너무 큰 것이라면 콘텐츠에 그 필드를 밝히는 것이 좋습니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`451 Unavailable For Legal Reasons`: The server denies access because the law, a court or an authority demands it.\n\n- *en*: **Unavailable for legal reasons**\n- *ko*: **법적인 이유로 차단됨** — 법률이나 법원, 당국의 요구에 따라 서버가 접근을 막았습니다.\n- Censorship by a state is one such reason, and any other legal demand counts too; the content should explain it. `Link` with `rel=\"blocked-by\"` names whoever carries out the block, not whoever demands it (RFC 7725, section 4).\n- *ko*: 국가의 검열만이 아니라 모든 법적 요구가 이유가 될 수 있으며, 콘텐츠로 그 내용을 설명하는 것이 좋습니다. `rel=\"blocked-by\"`인 `Link`에는 차단을 요구한 쪽이 아니라 차단을 실행하는 쪽을 밝힙니다(RFC 7725, 4절).\n- defined by [RFC 7725, section 3](https://www.rfc-editor.org/rfc/rfc7725#section-3)\n- should carry `Link`\n- must carry `Date` when the origin server has a clock; *ko*: 원본 서버에 시계가 있을 때\n- heuristically cacheable"]
                UnavailableForLegalReasons = 451 , "451 Unavailable For Legal Reasons" , {
                    phrase : "Unavailable For Legal Reasons" ,
                    labels : & ["Unavailable for legal reasons" , "법적인 이유로 차단됨"] ,
                    summaries : & ["The server denies access because the law, a court or an authority demands it." , "법률이나 법원, 당국의 요구에 따라 서버가 접근을 막았습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 7725, section 3") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Link" , $crate :: info :: Strength :: Should , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Date" , $crate :: info :: Strength :: Must , false , TAGS , :: core :: option :: Option :: Some (& ["the origin server has a clock" , "원본 서버에 시계가 있을 때"]))] ,
                    cache : $crate :: info :: CacheRule :: Heuristic ,
                    note : & ["Censorship by a state is one such reason, and any other legal demand counts too; the content should explain it. `Link` with `rel=\"blocked-by\"` names whoever carries out the block, not whoever demands it (RFC 7725, section 4)." , "국가의 검열만이 아니라 모든 법적 요구가 이유가 될 수 있으며, 콘텐츠로 그 내용을 설명하는 것이 좋습니다. `rel=\"blocked-by\"`인 `Link`에는 차단을 요구한 쪽이 아니라 차단을 실행하는 쪽을 밝힙니다(RFC 7725, 4절)."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`500 Internal Server Error`: Something unexpected on the server's side kept it from carrying out the request.\n\n- *en*: **Internal server error**\n- *ko*: **내부 서버 오류** — 서버 쪽에서 예상하지 못한 문제가 생겨 요청을 처리하지 못했습니다.\n- The server does respond, with the 500; what it can't do is fulfil the request. In practice, most errors that an application or its server does not handle become a 500.\n- *ko*: 서버가 응답할 수 없는 것이 아니라 요청을 처리할 수 없는 것이며, 500이 바로 그 응답입니다. 실제로는 애플리케이션이나 WAS가 처리하지 못한 오류가 대부분 500이 됩니다.\n- defined by [RFC 9110, section 15.6.1](https://www.rfc-editor.org/rfc/rfc9110#section-15.6.1)\n- one of the common HTTP status codes"]
                InternalServerError = 500 , "500 Internal Server Error" , {
                    phrase : "Internal Server Error" ,
                    labels : & ["Internal server error" , "내부 서버 오류"] ,
                    summaries : & ["Something unexpected on the server's side kept it from carrying out the request." , "서버 쪽에서 예상하지 못한 문제가 생겨 요청을 처리하지 못했습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.6.1") ,
                    common : true ,
                    note : & ["The server does respond, with the 500; what it can't do is fulfil the request. In practice, most errors that an application or its server does not handle become a 500." , "서버가 응답할 수 없는 것이 아니라 요청을 처리할 수 없는 것이며, 500이 바로 그 응답입니다. 실제로는 애플리케이션이나 WAS가 처리하지 못한 오류가 대부분 500이 됩니다."] ,
                    document : & ["" , "내부 서버 에러"] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`501 Not Implemented`: The server lacks what the request needs, for instance because it does not know the method at all.\n\n- *en*: **Not implemented**\n- *ko*: **구현되지 않음** — 서버에 요청을 수행할 기능이 없으며, 요청의 메서드를 아예 모르는 경우가 대표적입니다.\n- RFC 9110 defines `Retry-After` for 503 and 3xx; a 501 may still use it to announce planned support. Its value is a date or a number of seconds, never both.\n- *ko*: RFC 9110은 `Retry-After`의 의미를 503과 3xx에 대해 정하지만, 501에서도 앞으로 지원할 예정임을 알리는 데 쓸 수 있습니다. 값은 날짜와 초 가운데 하나입니다.\n- defined by [RFC 9110, section 15.6.2](https://www.rfc-editor.org/rfc/rfc9110#section-15.6.2)\n- may carry `Retry-After` when support is planned; *ko*: 앞으로 지원할 예정일 때\n- heuristically cacheable\n- compare [`MethodNotAllowed`](Self::MethodNotAllowed): 405 is for a method that the server knows but the resource does not allow; 501 is for a method that the server does not know or has not implemented.\n- *ko*: compare [`MethodNotAllowed`](Self::MethodNotAllowed): 405는 서버가 알지만 이 리소스에는 허용하지 않는 메서드에 쓰고, 501은 서버가 모르거나 구현하지 않은 메서드에 씁니다."]
                NotImplemented = 501 , "501 Not Implemented" , {
                    phrase : "Not Implemented" ,
                    labels : & ["Not implemented" , "구현되지 않음"] ,
                    summaries : & ["The server lacks what the request needs, for instance because it does not know the method at all." , "서버에 요청을 수행할 기능이 없으며, 요청의 메서드를 아예 모르는 경우가 대표적입니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.6.2") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Retry-After" , $crate :: info :: Strength :: May , false , TAGS , :: core :: option :: Option :: Some (& ["support is planned" , "앞으로 지원할 예정일 때"]))] ,
                    cache : $crate :: info :: CacheRule :: Heuristic ,
                    comparisons : & [$crate :: info :: Comparison :: __new (405 , TAGS , & ["405 is for a method that the server knows but the resource does not allow; 501 is for a method that the server does not know or has not implemented." , "405는 서버가 알지만 이 리소스에는 허용하지 않는 메서드에 쓰고, 501은 서버가 모르거나 구현하지 않은 메서드에 씁니다."])] ,
                    note : & ["RFC 9110 defines `Retry-After` for 503 and 3xx; a 501 may still use it to announce planned support. Its value is a date or a number of seconds, never both." , "RFC 9110은 `Retry-After`의 의미를 503과 3xx에 대해 정하지만, 501에서도 앞으로 지원할 예정임을 알리는 데 쓸 수 있습니다. 값은 날짜와 초 가운데 하나입니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`502 Bad Gateway`: The server to which a gateway or proxy passed the request on gave it a response that is not valid.\n\n- *en*: **Bad gateway**\n- *ko*: **불량 게이트웨이** — 게이트웨이나 프록시가 요청을 넘겨준 서버에서 올바르지 않은 응답을 받았습니다.\n- Overload is not what 502 means, although it often is the cause behind the invalid response; a server that is itself overloaded can answer 503. Proxies send 502 as well as gateways.\n- *ko*: 502는 과부하라는 뜻이 아닙니다. 과부하 때문에 올바르지 않은 응답이 오는 일은 흔하지만, 서버 자신이 과부하라면 503으로 응답할 수 있습니다. 게이트웨이만이 아니라 프록시도 502를 보냅니다.\n- defined by [RFC 9110, section 15.6.3](https://www.rfc-editor.org/rfc/rfc9110#section-15.6.3)\n- one of the common HTTP status codes\n- compare [`GatewayTimeout`](Self::GatewayTimeout): Both come from a gateway or proxy: with 502 the server behind it gave an invalid response, with 504 it gave none in time.\n- *ko*: compare [`GatewayTimeout`](Self::GatewayTimeout): 둘 다 게이트웨이나 프록시가 보냅니다. 502는 뒤쪽 서버가 올바르지 않은 응답을 했을 때, 504는 제때 응답하지 않았을 때 씁니다."]
                BadGateway = 502 , "502 Bad Gateway" , {
                    phrase : "Bad Gateway" ,
                    labels : & ["Bad gateway" , "불량 게이트웨이"] ,
                    summaries : & ["The server to which a gateway or proxy passed the request on gave it a response that is not valid." , "게이트웨이나 프록시가 요청을 넘겨준 서버에서 올바르지 않은 응답을 받았습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.6.3") ,
                    common : true ,
                    comparisons : & [$crate :: info :: Comparison :: __new (504 , TAGS , & ["Both come from a gateway or proxy: with 502 the server behind it gave an invalid response, with 504 it gave none in time." , "둘 다 게이트웨이나 프록시가 보냅니다. 502는 뒤쪽 서버가 올바르지 않은 응답을 했을 때, 504는 제때 응답하지 않았을 때 씁니다."])] ,
                    note : & ["Overload is not what 502 means, although it often is the cause behind the invalid response; a server that is itself overloaded can answer 503. Proxies send 502 as well as gateways." , "502는 과부하라는 뜻이 아닙니다. 과부하 때문에 올바르지 않은 응답이 오는 일은 흔하지만, 서버 자신이 과부하라면 503으로 응답할 수 있습니다. 게이트웨이만이 아니라 프록시도 502를 보냅니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`503 Service Unavailable`: Overload or maintenance keeps the server from handling the request for now; `Retry-After` may say until when.\n\n- *en*: **Service unavailable**\n- *ko*: **서비스를 사용할 수 없음** — 과부하나 점검으로 서버가 당분간 요청을 처리할 수 없으며, 언제 다시 시도할지를 `Retry-After`로 알릴 수 있습니다.\n- A server that is down sends no response at all: a 503 comes from one that is overloaded or under maintenance, or from one in front of it. Caches store a 503 only if it says that they may; `Cache-Control: no-store` makes sure that they do not. A client that repeats the request waits as long as `Retry-After` says, if it is there.\n- *ko*: 다운된 서버는 아무 응답도 보내지 못하며, 503은 과부하나 점검 중인 서버 또는 그 앞의 서버가 보냅니다. 캐시는 저장해도 된다고 명시된 503만 저장하며, 저장을 확실히 막으려면 `Cache-Control: no-store`를 씁니다. `Retry-After`가 있으면 그만큼 기다린 뒤에 다시 요청합니다.\n- defined by [RFC 9110, section 15.6.4](https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4)\n- may carry `Retry-After`\n- may carry `Cache-Control` when caches are to be kept from storing the response; *ko*: 캐시가 응답을 저장하지 않게 할 때\n- the same request may be sent again, under the conditions of the status\n- one of the common HTTP status codes\n- compare [`TooManyRequests`](Self::TooManyRequests): 429 is about the rate at which this client sends requests; 503 is about the server, which is overloaded or under maintenance. Either may carry `Retry-After`.\n- *ko*: compare [`TooManyRequests`](Self::TooManyRequests): 429는 이 클라이언트의 요청 빈도가 문제이고, 503은 서버의 과부하나 점검이 문제입니다. 둘 다 `Retry-After`를 담을 수 있습니다."]
                ServiceUnavailable = 503 , "503 Service Unavailable" , {
                    phrase : "Service Unavailable" ,
                    labels : & ["Service unavailable" , "서비스를 사용할 수 없음"] ,
                    summaries : & ["Overload or maintenance keeps the server from handling the request for now; `Retry-After` may say until when." , "과부하나 점검으로 서버가 당분간 요청을 처리할 수 없으며, 언제 다시 시도할지를 `Retry-After`로 알릴 수 있습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.6.4") ,
                    headers : & [$crate :: info :: HeaderRule :: __new ("Retry-After" , $crate :: info :: Strength :: May , false , TAGS , :: core :: option :: Option :: None) , $crate :: info :: HeaderRule :: __new ("Cache-Control" , $crate :: info :: Strength :: May , false , TAGS , :: core :: option :: Option :: Some (& ["caches are to be kept from storing the response" , "캐시가 응답을 저장하지 않게 할 때"]))] ,
                    retry : true ,
                    common : true ,
                    comparisons : & [$crate :: info :: Comparison :: __new (429 , TAGS , & ["429 is about the rate at which this client sends requests; 503 is about the server, which is overloaded or under maintenance. Either may carry `Retry-After`." , "429는 이 클라이언트의 요청 빈도가 문제이고, 503은 서버의 과부하나 점검이 문제입니다. 둘 다 `Retry-After`를 담을 수 있습니다."])] ,
                    note : & ["A server that is down sends no response at all: a 503 comes from one that is overloaded or under maintenance, or from one in front of it. Caches store a 503 only if it says that they may; `Cache-Control: no-store` makes sure that they do not. A client that repeats the request waits as long as `Retry-After` says, if it is there." , "다운된 서버는 아무 응답도 보내지 못하며, 503은 과부하나 점검 중인 서버 또는 그 앞의 서버가 보냅니다. 캐시는 저장해도 된다고 명시된 503만 저장하며, 저장을 확실히 막으려면 `Cache-Control: no-store`를 씁니다. `Retry-After`가 있으면 그만큼 기다린 뒤에 다시 요청합니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`504 Gateway Timeout`: A gateway or proxy did not get an answer in time from a server that it needed to complete the request.\n\n- *en*: **Gateway timeout**\n- *ko*: **게이트웨이 시간 초과** — 게이트웨이나 프록시가 요청을 마치는 데 필요한 서버에서 제때 응답을 받지 못했습니다.\n- The slow server is the one behind the gateway or proxy, not the one that sent the 504.\n- *ko*: 늦은 것은 504를 보낸 게이트웨이나 프록시가 아니라, 그 뒤에 있는 서버의 응답입니다.\n- defined by [RFC 9110, section 15.6.5](https://www.rfc-editor.org/rfc/rfc9110#section-15.6.5)\n- one of the common HTTP status codes\n- compare [`RequestTimeout`](Self::RequestTimeout): With 408 the server waited too long for the client's request; with 504 a gateway or proxy waited too long for another server's response.\n- *ko*: compare [`RequestTimeout`](Self::RequestTimeout): 408은 서버가 클라이언트의 요청을 기다리다가 시간이 초과되었을 때, 504는 게이트웨이나 프록시가 다른 서버의 응답을 기다리다가 시간이 초과되었을 때 씁니다.\n- compare [`BadGateway`](Self::BadGateway): Both come from a gateway or proxy: with 502 the server behind it gave an invalid response, with 504 it gave none in time.\n- *ko*: compare [`BadGateway`](Self::BadGateway): 둘 다 게이트웨이나 프록시가 보냅니다. 502는 뒤쪽 서버가 올바르지 않은 응답을 했을 때, 504는 제때 응답하지 않았을 때 씁니다."]
                GatewayTimeout = 504 , "504 Gateway Timeout" , {
                    phrase : "Gateway Timeout" ,
                    labels : & ["Gateway timeout" , "게이트웨이 시간 초과"] ,
                    summaries : & ["A gateway or proxy did not get an answer in time from a server that it needed to complete the request." , "게이트웨이나 프록시가 요청을 마치는 데 필요한 서버에서 제때 응답을 받지 못했습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.6.5") ,
                    common : true ,
                    comparisons : & [$crate :: info :: Comparison :: __new (408 , TAGS , & ["With 408 the server waited too long for the client's request; with 504 a gateway or proxy waited too long for another server's response." , "408은 서버가 클라이언트의 요청을 기다리다가 시간이 초과되었을 때, 504는 게이트웨이나 프록시가 다른 서버의 응답을 기다리다가 시간이 초과되었을 때 씁니다."]) , $crate :: info :: Comparison :: __new (502 , TAGS , & ["Both come from a gateway or proxy: with 502 the server behind it gave an invalid response, with 504 it gave none in time." , "둘 다 게이트웨이나 프록시가 보냅니다. 502는 뒤쪽 서버가 올바르지 않은 응답을 했을 때, 504는 제때 응답하지 않았을 때 씁니다."])] ,
                    note : & ["The slow server is the one behind the gateway or proxy, not the one that sent the 504." , "늦은 것은 504를 보낸 게이트웨이나 프록시가 아니라, 그 뒤에 있는 서버의 응답입니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`505 HTTP Version Not Supported`: The server does not speak the major version of HTTP in which the request was sent, or declines to.\n\n- *en*: **HTTP version not supported**\n- *ko*: **HTTP 버전이 지원되지 않음** — 서버가 요청에 쓰인 HTTP 주 버전을 지원하지 않거나 지원하기를 거부합니다.\n- Only the major version counts. The content should say why it is not supported, and which protocols are.\n- *ko*: 주 버전만을 가리킵니다. 콘텐츠에는 지원하지 않는 이유와 지원하는 프로토콜을 설명하는 것이 좋습니다.\n- defined by [RFC 9110, section 15.6.6](https://www.rfc-editor.org/rfc/rfc9110#section-15.6.6)"]
                HttpVersionNotSupported = 505 , "505 HTTP Version Not Supported" , {
                    phrase : "HTTP Version Not Supported" ,
                    labels : & ["HTTP version not supported" , "HTTP 버전이 지원되지 않음"] ,
                    summaries : & ["The server does not speak the major version of HTTP in which the request was sent, or declines to." , "서버가 요청에 쓰인 HTTP 주 버전을 지원하지 않거나 지원하기를 거부합니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 9110, section 15.6.6") ,
                    note : & ["Only the major version counts. The content should say why it is not supported, and which protocols are." , "주 버전만을 가리킵니다. 콘텐츠에는 지원하지 않는 이유와 지원하는 프로토콜을 설명하는 것이 좋습니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`506 Variant Also Negotiates`: The server is misconfigured: the variant that content negotiation chose negotiates content itself.\n\n- *en*: **Variant also negotiates**\n- *ko*: **변형이 다시 협상함** — 서버 설정 오류로, 콘텐츠 협상으로 고른 변형 리소스가 다시 콘텐츠 협상을 하도록 되어 있습니다.\n- defined by [RFC 2295, section 8.1](https://www.rfc-editor.org/rfc/rfc2295#section-8.1)"]
                VariantAlsoNegotiates = 506 , "506 Variant Also Negotiates" , {
                    phrase : "Variant Also Negotiates" ,
                    labels : & ["Variant also negotiates" , "변형이 다시 협상함"] ,
                    summaries : & ["The server is misconfigured: the variant that content negotiation chose negotiates content itself." , "서버 설정 오류로, 콘텐츠 협상으로 고른 변형 리소스가 다시 콘텐츠 협상을 하도록 되어 있습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 2295, section 8.1") , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`507 Insufficient Storage`: The server cannot store what the request needs; the shortage counts as temporary.\n\n- *en*: **Insufficient storage**\n- *ko*: **저장 공간 부족** — 요청을 마치는 데 필요한 내용을 서버가 저장할 수 없으며, 이 상태는 일시적인 것으로 봅니다.\n- If the request came from a user's action, it must not be repeated until another action of the user asks for it.\n- *ko*: 사용자의 동작에서 비롯된 요청이라면, 사용자가 따로 다시 요청하기 전에는 되풀이하면 안 됩니다.\n- defined by [RFC 4918, section 11.5](https://www.rfc-editor.org/rfc/rfc4918#section-11.5)"]
                InsufficientStorage = 507 , "507 Insufficient Storage" , {
                    phrase : "Insufficient Storage" ,
                    labels : & ["Insufficient storage" , "저장 공간 부족"] ,
                    summaries : & ["The server cannot store what the request needs; the shortage counts as temporary." , "요청을 마치는 데 필요한 내용을 서버가 저장할 수 없으며, 이 상태는 일시적인 것으로 봅니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 4918, section 11.5") ,
                    note : & ["If the request came from a user's action, it must not be repeated until another action of the user asks for it." , "사용자의 동작에서 비롯된 요청이라면, 사용자가 따로 다시 요청하기 전에는 되풀이하면 안 됩니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`508 Loop Detected`: A request with `Depth: infinity` ran into an endless loop of resources, and the whole operation failed.\n\n- *en*: **Loop detected**\n- *ko*: **루프 감지됨** — `Depth: infinity` 요청을 처리하다가 리소스가 끝없이 순환하여 작업 전체가 실패했습니다.\n- defined by [RFC 5842, section 7.2](https://www.rfc-editor.org/rfc/rfc5842#section-7.2)"]
                LoopDetected = 508 , "508 Loop Detected" , {
                    phrase : "Loop Detected" ,
                    labels : & ["Loop detected" , "루프 감지됨"] ,
                    summaries : & ["A request with `Depth: infinity` ran into an endless loop of resources, and the whole operation failed." , "`Depth: infinity` 요청을 처리하다가 리소스가 끝없이 순환하여 작업 전체가 실패했습니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 5842, section 7.2") , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`510 Not Extended`: Meant that the request lacked extensions that the resource's policy asks for; the experiment is over and the code obsolete.\n\n- *en*: **Not extended**\n- *ko*: **확장되지 않음** — 리소스가 요구하는 HTTP 확장이 요청에 없다는 뜻이었지만, 바탕이 된 실험이 끝나 폐기된 코드입니다.\n- IANA marks 510 as obsoleted: RFC 2774, an experiment, has been moved to Historic.\n- *ko*: 실험 규격이던 RFC 2774가 Historic으로 바뀌어, IANA는 510을 폐기된 코드(OBSOLETED)로 표시합니다.\n- defined by [RFC 2774, section 7](https://www.rfc-editor.org/rfc/rfc2774#section-7)\n- obsolete: its specification is historic"]
                NotExtended = 510 , "510 Not Extended" , {
                    phrase : "Not Extended" ,
                    labels : & ["Not extended" , "확장되지 않음"] ,
                    summaries : & ["Meant that the request lacked extensions that the resource's policy asks for; the experiment is over and the code obsolete." , "리소스가 요구하는 HTTP 확장이 요청에 없다는 뜻이었지만, 바탕이 된 실험이 끝나 폐기된 코드입니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 2774, section 7") ,
                    standing : $crate :: info :: Standing :: Obsoleted ,
                    note : & ["IANA marks 510 as obsoleted: RFC 2774, an experiment, has been moved to Historic." , "실험 규격이던 RFC 2774가 Historic으로 바뀌어, IANA는 510을 폐기된 코드(OBSOLETED)로 표시합니다."] , .. $crate :: __private :: Facts :: NONE
                }
                #[doc = "`511 Network Authentication Required`: Sent not by the origin server but by a proxy that intercepts requests: the client has to sign in to the network first.\n\n- *en*: **Network authentication required**\n- *ko*: **네트워크 인증 필요** — 네트워크를 쓰려면 먼저 인증해야 한다는 뜻으로, 원본 서버가 아니라 요청을 가로챈 프록시가 보냅니다.\n- The client has to authenticate to the network, which is not the same as having permission. The content should link to the page for that, and not be that page. An origin server should not send 511.\n- *ko*: 네트워크 접근 권한을 받으라는 뜻이 아니라 네트워크에 인증하라는 뜻입니다. 콘텐츠에는 인증 페이지 자체가 아니라 그 페이지로 가는 링크를 담는 것이 좋습니다. 원본 서버는 511을 보내지 않는 것이 좋습니다.\n- defined by [RFC 6585, section 6](https://www.rfc-editor.org/rfc/rfc6585#section-6)\n- never stored by a cache"]
                NetworkAuthenticationRequired = 511 , "511 Network Authentication Required" , {
                    phrase : "Network Authentication Required" ,
                    labels : & ["Network authentication required" , "네트워크 인증 필요"] ,
                    summaries : & ["Sent not by the origin server but by a proxy that intercepts requests: the client has to sign in to the network first." , "네트워크를 쓰려면 먼저 인증해야 한다는 뜻으로, 원본 서버가 아니라 요청을 가로챈 프록시가 보냅니다."] ,
                    reference : :: core :: option :: Option :: Some ("RFC 6585, section 6") ,
                    cache : $crate :: info :: CacheRule :: Never ,
                    note : & ["The client has to authenticate to the network, which is not the same as having permission. The content should link to the page for that, and not be that page. An origin server should not send 511." , "네트워크 접근 권한을 받으라는 뜻이 아니라 네트워크에 인증하라는 뜻입니다. 콘텐츠에는 인증 페이지 자체가 아니라 그 페이지로 가는 링크를 담는 것이 좋습니다. 원본 서버는 511을 보내지 않는 것이 좋습니다."] , .. $crate :: __private :: Facts :: NONE
                }
            }
            aliases {
                #[doc = "`302 Found`: The resource is under another URI for the time being; later requests keep using the original one."]
                #[deprecated (note = "use `Found` instead (renamed by RFC 2616)")]
                MovedTemporarily = Found
                #[doc = "`413 Content Too Large`: The server refuses the request because of the size of its content; if that is temporary, `Retry-After` says when to try again."]
                #[deprecated (note = "use `ContentTooLarge` instead (renamed by RFC 9110)")]
                PayloadTooLarge = ContentTooLarge
                #[doc = "`413 Content Too Large`: The server refuses the request because of the size of its content; if that is temporary, `Retry-After` says when to try again."]
                #[deprecated (note = "use `ContentTooLarge` instead (renamed by RFC 7231)")]
                RequestEntityTooLarge = ContentTooLarge
                #[doc = "`414 URI Too Long`: The target URI is longer than the server is willing to interpret."]
                #[deprecated (note = "use `UriTooLong` instead (renamed by RFC 7231)")]
                RequestUriTooLong = UriTooLong
                #[doc = "`416 Range Not Satisfiable`: The ranges asked for lie outside the representation, or are too many small or overlapping ones."]
                #[deprecated (note = "use `RangeNotSatisfiable` instead (renamed by RFC 7233)")]
                RequestedRangeNotSatisfiable = RangeNotSatisfiable
                #[doc = "`422 Unprocessable Content`: The server can read the content and finds its syntax sound, but is not able to do what it says."]
                #[deprecated (note = "use `UnprocessableContent` instead (renamed by RFC 9110)")]
                UnprocessableEntity = UnprocessableContent
            }
            predicates {
                #[doc = "Whether the code is in the class [`Informational`], 100 to 199."]
                is_informational : [100 ..= 199]
                #[doc = "Whether the code is in the class [`Successful`], 200 to 299."]
                is_successful : [200 ..= 299]
                #[doc = "Whether the code is in the class [`Redirection`], 300 to 399."]
                is_redirection : [300 ..= 399]
                #[doc = "Whether the code is in the class [`ClientError`], 400 to 499."]
                is_client_error : [400 ..= 499]
                #[doc = "Whether the code is in the class [`ServerError`], 500 to 599."]
                is_server_error : [500 ..= 599]
                #[doc = "Whether the code is in the group [`ErrorStatus`]."]
                is_error_status : [400 ..= 499 , 500 ..= 599]
            }
            #[doc = "A set of statuses: one bit for each, 1 machine word."]
            set $Set : 1usize languages {
                #[doc = "The languages of the labels and summaries."]
                #[non_exhaustive]
                $Lang {
                    #[doc = "The BCP 47 tag `en`."]
                    En
                    #[doc = "The BCP 47 tag `ko`."]
                    Ko
                }
            }
            classes {
                #[doc = "The classes."]
                #[non_exhaustive]
                $Class {
                    #[doc = "100 to 199, Informational: An interim response, sent before the final one, that reports the progress of the request or the state of the connection. It has no content, and exists since HTTP/1.1. ([RFC 9110, section 15.2](https://www.rfc-editor.org/rfc/rfc9110#section-15.2))"]
                    Informational : [:: core :: ops :: RangeInclusive :: new (100 , 199)] , 100 ..= 199 , :: core :: option :: Option :: Some ($Status :: Continue) , & ["Informational" , "정보 응답"] , & ["An interim response, sent before the final one, that reports the progress of the request or the state of the connection. It has no content, and exists since HTTP/1.1." , "최종 응답에 앞서 진행 상황이나 연결 상태를 알리는 중간 응답입니다. HTTP/1.1부터 있으며 콘텐츠가 없습니다."]
                    #[doc = "200 to 299, Successful: The request was received, understood and accepted; whether it has been processed as well depends on the code. ([RFC 9110, section 15.3](https://www.rfc-editor.org/rfc/rfc9110#section-15.3))"]
                    Successful : [:: core :: ops :: RangeInclusive :: new (200 , 299)] , 200 ..= 299 , :: core :: option :: Option :: Some ($Status :: Ok) , & ["Successful" , "성공"] , & ["The request was received, understood and accepted; whether it has been processed as well depends on the code." , "서버가 요청을 수신하고 이해했으며 수락했고, 처리까지 끝났는지는 코드에 따라 다릅니다."]
                    #[doc = "300 to 399, Redirection: The client has to take another step to complete the request: usually a request to another URI, with 304 the use of its own stored copy. ([RFC 9110, section 15.4](https://www.rfc-editor.org/rfc/rfc9110#section-15.4))"]
                    Redirection : [:: core :: ops :: RangeInclusive :: new (300 , 399)] , 300 ..= 399 , :: core :: option :: Option :: Some ($Status :: MultipleChoices) , & ["Redirection" , "리다이렉션"] , & ["The client has to take another step to complete the request: usually a request to another URI, with 304 the use of its own stored copy." , "요청을 마치려면 클라이언트가 추가 동작을 해야 하며, 대개는 다른 URI로 다시 요청하고 304라면 저장해 둔 사본을 씁니다."]
                    #[doc = "400 to 499, Client error: The client seems to have erred: the request is faulty or, with 408, has not arrived in full; except in a response to `HEAD`, the content should explain the error. ([RFC 9110, section 15.5](https://www.rfc-editor.org/rfc/rfc9110#section-15.5))"]
                    ClientError : [:: core :: ops :: RangeInclusive :: new (400 , 499)] , 400 ..= 499 , :: core :: option :: Option :: Some ($Status :: BadRequest) , & ["Client error" , "요청 오류"] , & ["The client seems to have erred: the request is faulty or, with 408, has not arrived in full; except in a response to `HEAD`, the content should explain the error." , "요청이 잘못되었거나 408처럼 다 도착하지 않는 등 클라이언트 쪽에 잘못이 있는 것으로 보이며, `HEAD`의 응답이 아니라면 콘텐츠로 오류를 설명하는 것이 좋습니다."]
                    #[doc = "500 to 599, Server error: The request seems valid, but the server has erred or is not able to carry it out. Except in a response to `HEAD`, the content should explain the error. ([RFC 9110, section 15.6](https://www.rfc-editor.org/rfc/rfc9110#section-15.6))"]
                    ServerError : [:: core :: ops :: RangeInclusive :: new (500 , 599)] , 500 ..= 599 , :: core :: option :: Option :: Some ($Status :: InternalServerError) , & ["Server error" , "서버 오류"] , & ["The request seems valid, but the server has erred or is not able to carry it out. Except in a response to `HEAD`, the content should explain the error." , "요청은 유효해 보이지만 서버에 오류가 생겼거나 서버가 요청을 수행할 수 없습니다. `HEAD`의 응답이 아니라면 콘텐츠로 오류를 설명하는 것이 좋습니다."]
                }
                languages {
                    $Lang
                }
                groups {
                    ErrorStatus : 24u64
                }
            }
            ranges {
                0 : 100 , 199 1 : 200 , 299 2 : 300 , 399 3 : 400 , 499 4 : 500 , 599
            }
            subsets {
                #[doc = "The statuses in the class [`Informational`]."]
                #[repr (u16)]
                #[non_exhaustive]
                enum $Informational {
                    #[doc = "`100 Continue`: The first part of the request has arrived and has not been refused; a client that sent `Expect: 100-continue` goes on with the rest."]
                    Continue = 100
                    #[doc = "`101 Switching Protocols`: The server agrees to a protocol that the request's `Upgrade` field names and speaks it right after this response."]
                    SwitchingProtocols = 101
                    #[doc = "`102 Processing`: The request has come in completely and is still being worked on; the final response follows."]
                    Processing = 102
                    #[doc = "`103 Early Hints`: A preview of header fields, such as `Link`, that the final response is likely to carry, so that the client can start preloading."]
                    EarlyHints = 103
                }
                #[doc = "Subsets whose statuses are all in the class `Informational`, 100 to 199, Informational: An interim response, sent before the final one, that reports the progress of the request or the state of the connection. It has no content, and exists since HTTP/1.1. ([RFC 9110, section 15.2](https://www.rfc-editor.org/rfc/rfc9110#section-15.2))."]
                #[diagnostic :: on_unimplemented (message = "every status of `{Self}` must be from 100 to 199" , label = "has other statuses" , note = "`Informational` is implemented for subsets whose statuses are all in that class")]
                trait Informational : [] 1u64 {
                    #[doc = "The status as an enum of this class only, for an exhaustive `match`."]
                    informational or $Informational :: Continue
                }
                #[doc = "The statuses in the class [`Successful`]."]
                #[repr (u16)]
                #[non_exhaustive]
                enum $Successful {
                    #[doc = "`200 OK`: The request succeeded; the meaning of the content depends on the method, and for `GET` it represents the resource."]
                    Ok = 200
                    #[doc = "`201 Created`: The request led to one or more new resources; `Location` names the main one, or else it is at the target URI itself."]
                    Created = 201
                    #[doc = "`202 Accepted`: The request was accepted for processing that has not finished; it may never be acted upon."]
                    Accepted = 202
                    #[doc = "`203 Non-Authoritative Information`: The request succeeded, but a transforming proxy changed the content that the origin server sent with its 200 response."]
                    NonAuthoritativeInformation = 203
                    #[doc = "`204 No Content`: The request succeeded and there is nothing further to send, so the client can stay on the page that it shows."]
                    NoContent = 204
                    #[doc = "`205 Reset Content`: The request succeeded and the server would like the client to set its view, such as a form, back to its original state."]
                    ResetContent = 205
                    #[doc = "`206 Partial Content`: The server answers a request with `Range` by sending only the parts of the representation that were asked for."]
                    PartialContent = 206
                    #[doc = "`207 Multi-Status`: The content is an XML document that reports a status of its own for each of several operations, failed ones included."]
                    MultiStatus = 207
                    #[doc = "`208 Already Reported`: Stands inside a 207 response for a further binding to a collection whose members were listed earlier and are not repeated."]
                    AlreadyReported = 208
                    #[doc = "`226 IM Used`: The response to a `GET` is the outcome of instance manipulations, such as a delta, that the request's `A-IM` field allows."]
                    ImUsed = 226
                }
                #[doc = "Subsets whose statuses are all in the class `Successful`, 200 to 299, Successful: The request was received, understood and accepted; whether it has been processed as well depends on the code. ([RFC 9110, section 15.3](https://www.rfc-editor.org/rfc/rfc9110#section-15.3))."]
                #[diagnostic :: on_unimplemented (message = "every status of `{Self}` must be from 200 to 299" , label = "has other statuses" , note = "`Successful` is implemented for subsets whose statuses are all in that class")]
                trait Successful : [] 2u64 {
                    #[doc = "The status as an enum of this class only, for an exhaustive `match`."]
                    successful or $Successful :: Ok
                }
                #[doc = "The statuses in the class [`Redirection`]."]
                #[repr (u16)]
                #[non_exhaustive]
                enum $Redirection {
                    #[doc = "`300 Multiple Choices`: The resource has several representations, each under an identifier of its own, and the client can choose from the list it gets."]
                    MultipleChoices = 300
                    #[doc = "`301 Moved Permanently`: The resource has a new URI for good, and future references ought to use it."]
                    MovedPermanently = 301
                    #[doc = "`302 Found`: The resource is under another URI for the time being; later requests keep using the original one."]
                    Found = 302
                    #[doc = "`303 See Other`: The answer to the request is to be fetched from another resource by `GET` or `HEAD`, whatever the request's own method was."]
                    SeeOther = 303
                    #[doc = "`304 Not Modified`: A conditional `GET`, `HEAD` or `QUERY` found nothing new, so the client's stored copy is still good and no content is sent."]
                    NotModified = 304
                    #[doc = "`305 Use Proxy`: Once told the client to repeat the request through a given proxy; deprecated for reasons of security."]
                    UseProxy = 305
                    #[doc = "`307 Temporary Redirect`: The resource is under another URI for the time being, and a client that follows automatically must not change the request's method."]
                    TemporaryRedirect = 307
                    #[doc = "`308 Permanent Redirect`: The resource has a new URI for good, and a client that follows keeps the request's method."]
                    PermanentRedirect = 308
                }
                #[doc = "Subsets whose statuses are all in the class `Redirection`, 300 to 399, Redirection: The client has to take another step to complete the request: usually a request to another URI, with 304 the use of its own stored copy. ([RFC 9110, section 15.4](https://www.rfc-editor.org/rfc/rfc9110#section-15.4))."]
                #[diagnostic :: on_unimplemented (message = "every status of `{Self}` must be from 300 to 399" , label = "has other statuses" , note = "`Redirection` is implemented for subsets whose statuses are all in that class")]
                trait Redirection : [] 4u64 {
                    #[doc = "The status as an enum of this class only, for an exhaustive `match`."]
                    redirection or $Redirection :: MultipleChoices
                }
                #[doc = "The statuses in the class [`ClientError`]."]
                #[repr (u16)]
                #[non_exhaustive]
                enum $ClientError {
                    #[doc = "`400 Bad Request`: The server finds the request itself at fault, for example in its syntax or framing, and does not process it."]
                    BadRequest = 400
                    #[doc = "`401 Unauthorized`: The request carries no valid credentials for the resource; `WWW-Authenticate` tells the client how to authenticate."]
                    Unauthorized = 401
                    #[doc = "`402 Payment Required`: Reserved for future use: the name speaks of payment, but no standard defines how it works."]
                    PaymentRequired = 402
                    #[doc = "`403 Forbidden`: The server understands the request and refuses it; repeating it with the same credentials does not help."]
                    Forbidden = 403
                    #[doc = "`404 Not Found`: The server has not found anything for this URI, or is not willing to disclose that it has; whether that will change is left open."]
                    NotFound = 404
                    #[doc = "`405 Method Not Allowed`: The server knows the method, but the resource does not support it; `Allow` lists the methods that it does support."]
                    MethodNotAllowed = 405
                    #[doc = "`406 Not Acceptable`: No representation fits what the request's `Accept` fields ask for, and the server does not want to send another one."]
                    NotAcceptable = 406
                    #[doc = "`407 Proxy Authentication Required`: The client has to authenticate itself to a proxy first; `Proxy-Authenticate` tells it how."]
                    ProxyAuthenticationRequired = 407
                    #[doc = "`408 Request Timeout`: The whole request did not arrive in the time that the server was ready to wait, and the client may send it again."]
                    RequestTimeout = 408
                    #[doc = "`409 Conflict`: The request clashes with the present state of the resource; the client may be able to settle that and send it again."]
                    Conflict = 409
                    #[doc = "`410 Gone`: The resource was taken away, most likely for good, so links to it are best removed."]
                    Gone = 410
                    #[doc = "`411 Length Required`: The server does not accept this request without a `Content-Length` field; the client may repeat it with one."]
                    LengthRequired = 411
                    #[doc = "`412 Precondition Failed`: A condition in the request's header fields, such as `If-Match`, turned out false, so the method was not carried out."]
                    PreconditionFailed = 412
                    #[doc = "`413 Content Too Large`: The server refuses the request because of the size of its content; if that is temporary, `Retry-After` says when to try again."]
                    ContentTooLarge = 413
                    #[doc = "`414 URI Too Long`: The target URI is longer than the server is willing to interpret."]
                    UriTooLong = 414
                    #[doc = "`415 Unsupported Media Type`: The resource does not accept content of this media type or content coding with this method."]
                    UnsupportedMediaType = 415
                    #[doc = "`416 Range Not Satisfiable`: The ranges asked for lie outside the representation, or are too many small or overlapping ones."]
                    RangeNotSatisfiable = 416
                    #[doc = "`417 Expectation Failed`: At least one server on the way could not do what the request's `Expect` field asks for."]
                    ExpectationFailed = 417
                    #[doc = "`418 I'm a teapot`: An April Fools' joke of 1998 about a teapot that is asked for coffee; reserved, and without a meaning in HTTP."]
                    ImATeapot = 418
                    #[doc = "`421 Misdirected Request`: The request reached a server that can't or won't answer with authority for the target URI, so it may be sent again over another connection."]
                    MisdirectedRequest = 421
                    #[doc = "`422 Unprocessable Content`: The server can read the content and finds its syntax sound, but is not able to do what it says."]
                    UnprocessableContent = 422
                    #[doc = "`423 Locked`: A lock on one of the resources involved keeps the request from being carried out."]
                    Locked = 423
                    #[doc = "`424 Failed Dependency`: The action was not done because another one, on which it depends, has failed."]
                    FailedDependency = 424
                    #[doc = "`425 Too Early`: The server does not act on a request from TLS early data, which an attacker might replay; the client sends it again after the handshake."]
                    TooEarly = 425
                    #[doc = "`426 Upgrade Required`: The server refuses the request over the current protocol but might accept it after a change to one that `Upgrade` names."]
                    UpgradeRequired = 426
                    #[doc = "`428 Precondition Required`: The server accepts this request only with a condition such as `If-Match`, so that no client overwrites another's change."]
                    PreconditionRequired = 428
                    #[doc = "`429 Too Many Requests`: The client has sent too many requests in a given time; `Retry-After` may say how long to wait."]
                    TooManyRequests = 429
                    #[doc = "`431 Request Header Fields Too Large`: The server refuses the request because its header fields, all together or one of them, are too large."]
                    RequestHeaderFieldsTooLarge = 431
                    #[doc = "`451 Unavailable For Legal Reasons`: The server denies access because the law, a court or an authority demands it."]
                    UnavailableForLegalReasons = 451
                }
                #[doc = "Subsets whose statuses are all in the class `ClientError`, 400 to 499, Client error: The client seems to have erred: the request is faulty or, with 408, has not arrived in full; except in a response to `HEAD`, the content should explain the error. ([RFC 9110, section 15.5](https://www.rfc-editor.org/rfc/rfc9110#section-15.5))."]
                #[diagnostic :: on_unimplemented (message = "every status of `{Self}` must be from 400 to 499" , label = "has other statuses" , note = "`ClientError` is implemented for subsets whose statuses are all in that class")]
                trait ClientError : [ErrorStatus +] 8u64 {
                    #[doc = "The status as an enum of this class only, for an exhaustive `match`."]
                    client_error or $ClientError :: BadRequest
                }
                #[doc = "The statuses in the class [`ServerError`]."]
                #[repr (u16)]
                #[non_exhaustive]
                enum $ServerError {
                    #[doc = "`500 Internal Server Error`: Something unexpected on the server's side kept it from carrying out the request."]
                    InternalServerError = 500
                    #[doc = "`501 Not Implemented`: The server lacks what the request needs, for instance because it does not know the method at all."]
                    NotImplemented = 501
                    #[doc = "`502 Bad Gateway`: The server to which a gateway or proxy passed the request on gave it a response that is not valid."]
                    BadGateway = 502
                    #[doc = "`503 Service Unavailable`: Overload or maintenance keeps the server from handling the request for now; `Retry-After` may say until when."]
                    ServiceUnavailable = 503
                    #[doc = "`504 Gateway Timeout`: A gateway or proxy did not get an answer in time from a server that it needed to complete the request."]
                    GatewayTimeout = 504
                    #[doc = "`505 HTTP Version Not Supported`: The server does not speak the major version of HTTP in which the request was sent, or declines to."]
                    HttpVersionNotSupported = 505
                    #[doc = "`506 Variant Also Negotiates`: The server is misconfigured: the variant that content negotiation chose negotiates content itself."]
                    VariantAlsoNegotiates = 506
                    #[doc = "`507 Insufficient Storage`: The server cannot store what the request needs; the shortage counts as temporary."]
                    InsufficientStorage = 507
                    #[doc = "`508 Loop Detected`: A request with `Depth: infinity` ran into an endless loop of resources, and the whole operation failed."]
                    LoopDetected = 508
                    #[doc = "`510 Not Extended`: Meant that the request lacked extensions that the resource's policy asks for; the experiment is over and the code obsolete."]
                    NotExtended = 510
                    #[doc = "`511 Network Authentication Required`: Sent not by the origin server but by a proxy that intercepts requests: the client has to sign in to the network first."]
                    NetworkAuthenticationRequired = 511
                }
                #[doc = "Subsets whose statuses are all in the class `ServerError`, 500 to 599, Server error: The request seems valid, but the server has erred or is not able to carry it out. Except in a response to `HEAD`, the content should explain the error. ([RFC 9110, section 15.6](https://www.rfc-editor.org/rfc/rfc9110#section-15.6))."]
                #[diagnostic :: on_unimplemented (message = "every status of `{Self}` must be from 500 to 599" , label = "has other statuses" , note = "`ServerError` is implemented for subsets whose statuses are all in that class")]
                trait ServerError : [ErrorStatus +] 16u64 {
                    #[doc = "The status as an enum of this class only, for an exhaustive `match`."]
                    server_error or $ServerError :: InternalServerError
                }
            }
            groups {
                #[doc = "Subsets whose statuses are all from 400 to 499 or from 500 to 599. Error. The request failed, whether the client or the server is at fault."]
                #[diagnostic :: on_unimplemented (message = "every status of `{Self}` must be from 400 to 499 or from 500 to 599" , label = "has other statuses" , note = "`ErrorStatus` is implemented for subsets whose statuses are all in that group")]
                trait ErrorStatus : 24u64
            }
            parts {
                16u64 of 24u64 8u64 of 24u64
            }
            problems {
                []
            }
            base {
                $($base)*
            }
        }
    };
}
